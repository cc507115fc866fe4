package org.ecobureau.medicalwaste.report;

import org.ecobureau.vocabulary.standard.Quantity;

/** The figures of the year's report; every component is a field of the schema. */
public record MedicalWasteReport(
        int officerVisits,
        int hospitalInspections,
        int hospitalsInspected,
        Quantity wastewater,
        Quantity collected,
        Quantity collectedCovid,
        int enterprisesAssisted,
        int enterprisesExempted) {}
