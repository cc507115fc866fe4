package org.ecobureau.medicalwaste.support;

/** Whether the support goes on. */
public enum SupportStatus {
    ACTIVE,
    ENDED
}
