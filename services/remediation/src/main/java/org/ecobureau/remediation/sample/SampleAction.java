package org.ecobureau.remediation.sample;

/** What is done with a sample. */
enum SampleAction {
    RECORD,
    WITHDRAW
}
