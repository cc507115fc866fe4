package org.ecobureau.medicalwaste.report;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.medicalwaste.inspection.InspectionFigures;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.vocabulary.standard.Quantity;

/** Figures of a period; every component is a field of the schema. */
public record MedicalWasteStatistics(
        LocalDate from,
        LocalDate to,
        int rounds,
        int covidRounds,
        Quantity collected,
        Quantity collectedCovid,
        Quantity collectedInCounty,
        List<ClassTotal> collectedByClass,
        Quantity received,
        Quantity disposed,
        InspectionFigures inspections,
        InspectionFigures covidInspections,
        Quantity wastewater,
        int enterprisesAssisted,
        int enterprisesExempted) {

    /** What was collected of one class. */
    public record ClassTotal(WasteClass wasteClass, Quantity collected) {}
}
