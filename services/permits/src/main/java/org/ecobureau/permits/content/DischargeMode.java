package org.ecobureau.permits.content;

/** How an outlet discharges. */
public enum DischargeMode {
    /** Air, through a stack or vent. */
    ORGANISED,
    /** Water, into the environment. */
    DIRECT,
    /** Water, into a sewage works. */
    INDIRECT
}
