package org.ecobureau.medicalwaste.inspection;

/** What an inspection came to. */
public enum InspectionResult {
    CONFORMING,
    RECTIFICATION_ORDERED
}
