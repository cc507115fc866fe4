package org.ecobureau.hazardouswaste.activity;

/** What is done to a record of the bureau's work. */
enum ActivityAction {
    RECORD,
    WITHDRAW
}
