package org.ecobureau.remediation.report;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.remediation.site.ContaminatedSites;
import org.ecobureau.remediation.village.Treatments;
import org.ecobureau.remediation.village.VillageTally;
import org.ecobureau.vocabulary.standard.Quantity;
import org.springframework.util.function.SingletonSupplier;

/** The figures of a period; each is counted when it is asked for, and those that one tally gives are counted once. */
public record RemediationStatisticsView(
        Period period,
        ContaminatedSites sites,
        VillageTally villages,
        SingletonSupplier<SoilResultTally.Counts> results,
        SingletonSupplier<Treatments> treatments) {

    static RemediationStatisticsView of(
            Period period, ContaminatedSites sites, VillageTally villages, SoilResultTally results) {
        return new RemediationStatisticsView(
                period,
                sites,
                villages,
                SingletonSupplier.of(() -> results.taken(period)),
                SingletonSupplier.of(() -> villages.treated(period)));
    }

    public LocalDate from() {
        return period.from();
    }

    public LocalDate to() {
        return period.to();
    }

    public List<StageCount> stagesEntered() {
        return StageCount.of(sites.stagesEntered(period));
    }

    public List<StageCount> sitesByStatus() {
        return StageCount.of(sites.countByStatus());
    }

    public int soilResults() {
        return results.obtain().all();
    }

    public int soilResultsAboveScreening() {
        return results.obtain().aboveScreening();
    }

    public int soilResultsAboveControl() {
        return results.obtain().aboveControl();
    }

    public Quantity soilShipped() {
        return sites.soilShipped(period);
    }

    public int villagesTreated() {
        return treatments.obtain().villages();
    }

    public int villagesAccepted() {
        return villages.accepted(period);
    }

    public Quantity ruralInvestment() {
        return treatments.obtain().investment();
    }
}
