package org.ecobureau.hazardouswaste.activity;

/** Whether a record of the bureau's work counts. */
public enum ActivityStatus {
    RECORDED,
    WITHDRAWN
}
