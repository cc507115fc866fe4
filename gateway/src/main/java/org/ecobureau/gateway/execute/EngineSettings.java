package org.ecobureau.gateway.execute;

import java.time.Duration;
import org.ecobureau.gateway.protect.CostSettings;
import org.ecobureau.gateway.protect.DocumentLimits;

/**
 * How the engine works.
 *
 * @param deadline after which an answer is given with what has come
 * @param cachedDocuments parsed and validated documents kept
 * @param cachedPlans kept
 * @param introspection whether callers may ask for the schema
 */
public record EngineSettings(
        Duration deadline,
        int cachedDocuments,
        int cachedPlans,
        DocumentLimits limits,
        CostSettings cost,
        boolean introspection) {

    /** Without a limit of cost. */
    public EngineSettings(Duration deadline, int cachedDocuments, int cachedPlans, DocumentLimits limits) {
        this(deadline, cachedDocuments, cachedPlans, limits, CostSettings.UNLIMITED, true);
    }
}
