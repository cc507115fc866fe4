package org.ecobureau.medicalwaste.plant;

/** Where an operating licence stands, in the words of the service that keeps it; the closest to being in force first. */
public enum LicenceStatus {
    ACTIVE,
    SUSPENDED,
    REVOKED,
    EXPIRED
}
