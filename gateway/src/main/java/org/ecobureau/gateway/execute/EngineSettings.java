package org.ecobureau.gateway.execute;

import java.time.Duration;
import org.ecobureau.gateway.protect.DocumentLimits;

/**
 * How the engine works.
 *
 * @param deadline after which an answer is given with what has come
 * @param cachedDocuments parsed and validated documents kept
 * @param cachedPlans kept
 */
public record EngineSettings(Duration deadline, int cachedDocuments, int cachedPlans, DocumentLimits limits) {}
