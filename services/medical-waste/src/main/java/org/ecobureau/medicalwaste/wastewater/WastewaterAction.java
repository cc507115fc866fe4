package org.ecobureau.medicalwaste.wastewater;

/** What is done to a month's report. */
enum WastewaterAction {
    REPORT,
    CORRECT,
    VERIFY
}
