package org.ecobureau.remediation.sample;

/** Whether a sample counts. */
enum SampleStatus {
    VALID,
    WITHDRAWN
}
