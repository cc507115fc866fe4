package org.ecobureau.hazardouswaste.licence;

/** State of an operating licence. */
public enum LicenceStatus {
    ACTIVE,
    SUSPENDED,
    REVOKED,
    EXPIRED
}
