package org.ecobureau.remediation.site;

/** What became of a load of soil. */
public enum ShipmentStatus {
    SHIPPED,
    ACCEPTED,
    REJECTED
}
