package org.ecobureau.medicalwaste.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecobureau.medicalwaste.inspection.HospitalInspections;
import org.ecobureau.medicalwaste.inspection.InspectionFigures;
import org.ecobureau.medicalwaste.report.MedicalWasteStatistics.ClassTotal;
import org.ecobureau.medicalwaste.round.CollectionRounds;
import org.ecobureau.medicalwaste.round.RoundTotals;
import org.ecobureau.medicalwaste.support.EpidemicSupports;
import org.ecobureau.medicalwaste.support.SupportKind;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.medicalwaste.wastewater.WastewaterRecords;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.vocabulary.standard.Unit;
import org.springframework.stereotype.Service;

/** Counts the records of a period in the store. */
@Service
class FiguresService {

    private final CollectionRounds rounds;
    private final HospitalInspections inspections;
    private final WastewaterRecords wastewater;
    private final EpidemicSupports supports;

    FiguresService(
            CollectionRounds rounds,
            HospitalInspections inspections,
            WastewaterRecords wastewater,
            EpidemicSupports supports) {
        this.rounds = rounds;
        this.inspections = inspections;
        this.wastewater = wastewater;
        this.supports = supports;
    }

    MedicalWasteStatistics statistics(Period period) {
        Map<WasteStream, RoundTotals> totals = rounds.totals(period);
        RoundTotals covid = totals.getOrDefault(WasteStream.COVID, RoundTotals.NONE);
        RoundTotals all = totals.values().stream().reduce(RoundTotals.NONE, RoundTotals::plus);
        return new MedicalWasteStatistics(
                period.from(),
                period.to(),
                all.rounds(),
                covid.rounds(),
                all.collected().in(Unit.T),
                covid.collected().in(Unit.T),
                all.inCounty().in(Unit.T),
                byClass(all),
                all.received().in(Unit.T),
                all.disposed().in(Unit.T),
                inspections.figures(period),
                inspections.covidFigures(period),
                wastewater.total(period),
                supports.enterprises(SupportKind.ASSISTED, period),
                supports.enterprises(SupportKind.EXEMPTED, period));
    }

    private static List<ClassTotal> byClass(RoundTotals totals) {
        return Stream.of(WasteClass.values())
                .map(wasteClass -> new ClassTotal(
                        wasteClass,
                        Objects.requireNonNull(totals.byClass().get(wasteClass)).in(Unit.T)))
                .toList();
    }

    MedicalWasteReport report(int year) {
        Period period = Period.ofYear(year);
        Map<WasteStream, RoundTotals> totals = rounds.totals(period);
        RoundTotals covid = totals.getOrDefault(WasteStream.COVID, RoundTotals.NONE);
        RoundTotals all = totals.values().stream().reduce(RoundTotals.NONE, RoundTotals::plus);
        InspectionFigures visits = inspections.covidFigures(period);
        return new MedicalWasteReport(
                visits.officerVisits(),
                visits.count(),
                visits.hospitals(),
                wastewater.total(period),
                all.collected().in(Unit.T),
                covid.collected().in(Unit.T),
                supports.enterprises(SupportKind.ASSISTED, period),
                supports.enterprises(SupportKind.EXEMPTED, period));
    }
}
