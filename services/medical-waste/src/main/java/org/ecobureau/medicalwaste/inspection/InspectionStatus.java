package org.ecobureau.medicalwaste.inspection;

/** Whether an inspection left something to do. */
public enum InspectionStatus {
    COMPLETED,
    RECTIFYING,
    RECTIFIED
}
