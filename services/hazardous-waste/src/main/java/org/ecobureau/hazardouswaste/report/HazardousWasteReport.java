package org.ecobureau.hazardouswaste.report;

/** What the bureau did about hazardous waste in a year. */
public record HazardousWasteReport(int specialInspections, int trainings, int peopleTrained) {}
