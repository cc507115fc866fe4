package org.ecobureau.medicalwaste.wastewater;

/** How far a month's report is. */
public enum WastewaterStatus {
    REPORTED,
    VERIFIED
}
