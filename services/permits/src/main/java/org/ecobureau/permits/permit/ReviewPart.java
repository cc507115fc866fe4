package org.ecobureau.permits.permit;

/** What may take its time while an application is reviewed. */
enum ReviewPart {
    SITE_CHECK,
    TECHNICAL_ASSESSMENT,
    HEARING,
    EXPERT_REVIEW,
    RECTIFICATION
}
