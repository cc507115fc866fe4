package org.ecobureau.hazardouswaste.manifest;

/** State of a transfer manifest. */
public enum ManifestStatus {
    DRAFT,
    ISSUED,
    IN_TRANSIT,
    ARRIVED,
    ACCEPTED,
    ACCEPTED_WITH_DISCREPANCY,
    REJECTED,
    CLOSED,
    CANCELLED
}
