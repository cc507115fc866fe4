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
 * @param representations of entities that are named to a service in one request
 */
public record EngineSettings(
        Duration deadline,
        int cachedDocuments,
        int cachedPlans,
        DocumentLimits limits,
        CostSettings cost,
        boolean introspection,
        int representations) {

    /** Without a limit of cost, and of what is named in one request. */
    public EngineSettings(Duration deadline, int cachedDocuments, int cachedPlans, DocumentLimits limits) {
        this(deadline, cachedDocuments, cachedPlans, limits, CostSettings.UNLIMITED, true, Integer.MAX_VALUE);
    }
}
