package org.ecobureau.remediation.site;

/** How a leachate result stands against the plan. */
public enum LeachateJudgement {
    WITHIN_LIMIT,
    ABOVE_LIMIT,
    NO_CRITERION
}
