package org.ecobureau.permits.registration;

/** Where a registration stands. */
public enum RegistrationStatus {
    ACTIVE,
    EXPIRED,
    CANCELLED
}
