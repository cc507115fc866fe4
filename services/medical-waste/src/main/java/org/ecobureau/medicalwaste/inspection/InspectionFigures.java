package org.ecobureau.medicalwaste.inspection;

/**
 * Figures of many inspections.
 *
 * @param officerVisits officers sent, counted each time
 * @param hospitals distinct ones
 */
public record InspectionFigures(int count, int officerVisits, int hospitals) {}
