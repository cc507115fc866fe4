package org.ecobureau.remediation.site;

import java.time.Instant;

/** A stage and when it was entered. */
public record SiteStage(SiteStatus stage, Instant at) {}
