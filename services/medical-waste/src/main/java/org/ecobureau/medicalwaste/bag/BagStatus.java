package org.ecobureau.medicalwaste.bag;

/** Where a bag is on its way. */
public enum BagStatus {
    PACKED,
    SEALED,
    CARRIED,
    RECEIVED,
    DISPOSED
}
