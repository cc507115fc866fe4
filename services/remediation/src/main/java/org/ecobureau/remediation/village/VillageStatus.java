package org.ecobureau.remediation.village;

/** How far a village has come in the programme. */
public enum VillageStatus {
    REGISTERED,
    TREATED,
    ACCEPTED
}
