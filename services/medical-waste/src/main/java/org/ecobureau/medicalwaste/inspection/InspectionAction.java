package org.ecobureau.medicalwaste.inspection;

/** What is done to an inspection's record. */
enum InspectionAction {
    RECORD,
    CONFIRM_RECTIFICATION
}
