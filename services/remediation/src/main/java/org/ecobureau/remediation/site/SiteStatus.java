package org.ecobureau.remediation.site;

/** The stages of a site's legal life, in their order. */
public enum SiteStatus {
    SUSPECTED,
    PRELIMINARY_SURVEY,
    DETAILED_SURVEY,
    RISK_ASSESSMENT,
    LISTED,
    PLAN_FILED,
    UNDER_REMEDIATION,
    WORKS_DONE,
    EFFECT_EVALUATION,
    REMOVAL_REVIEW,
    REMOVED,
    POST_MANAGEMENT,
    NOT_CONTAMINATED
}
