package org.ecobureau.permits.content;

/** What a condition is about. */
public enum ConditionKind {
    /** Holds others together, or fits nowhere else. */
    GENERAL,
    /** Running and upkeep of treatment facilities. */
    OPERATION,
    /** How outlets are to be built and marked. */
    OUTLETS,
    /** What is forbidden or cut at special times. */
    SPECIAL_PERIODS,
    /** Discharges that pass no outlet. */
    FUGITIVE,
    MONITORING,
    LEDGER,
    REPORT,
    DISCLOSURE
}
