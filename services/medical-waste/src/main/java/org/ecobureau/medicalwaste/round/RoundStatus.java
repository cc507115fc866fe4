package org.ecobureau.medicalwaste.round;

/** Where a round is on its way. */
public enum RoundStatus {
    HANDED_OVER,
    IN_TRANSIT,
    RECEIVED,
    DISPOSED
}
