package org.ecobureau.permits.duty;

/** What is done with a report. */
enum ReportAction {
    RAISE,
    SUBMIT,
    ACCEPT,
    RETURN,
    REMIND,
    NOTE_SUCCESSOR,
    TRANSFER,
    MISS
}
