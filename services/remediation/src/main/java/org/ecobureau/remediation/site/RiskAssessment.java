package org.ecobureau.remediation.site;

import java.time.Instant;

/** What the risk assessment concluded. */
public record RiskAssessment(Instant reportedAt, boolean acceptable, String conclusion) {}
