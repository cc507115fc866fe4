package org.ecobureau.permits.permit;

/**
 * What has to be so for a permit to be granted; a refusal names what is not.
 *
 * <p>Source: State Council decree 736, article 11.
 */
enum GrantCondition {
    IMPACT_ASSESSMENT_APPROVED,
    STANDARDS_AND_TOTALS_MET,
    TECHNOLOGY_SUFFICIENT,
    MONITORING_CONFORMS
}
