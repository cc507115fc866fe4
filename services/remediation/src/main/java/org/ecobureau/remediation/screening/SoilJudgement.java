package org.ecobureau.remediation.screening;

/** How a soil result stands against the standard, from harmless to grave. */
public enum SoilJudgement {
    NOT_JUDGED,
    RISK_NEGLIGIBLE,
    WITHIN_BACKGROUND,
    ABOVE_SCREENING,
    ABOVE_CONTROL;

    /** Whether the result asks for a closer look. */
    public boolean isAboveScreening() {
        return this == ABOVE_SCREENING || this == ABOVE_CONTROL;
    }
}
