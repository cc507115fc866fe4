package org.ecobureau.remediation.report;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.remediation.site.ContaminatedSites;
import org.ecobureau.remediation.village.VillageTally;
import org.ecobureau.vocabulary.standard.Quantity;

/** The figures of a period; each is counted when it is asked for. */
public record RemediationStatisticsView(
        Period period, ContaminatedSites sites, SoilResultTally results, VillageTally villages) {

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
        return results.taken(period).all();
    }

    public int soilResultsAboveScreening() {
        return results.taken(period).aboveScreening();
    }

    public int soilResultsAboveControl() {
        return results.taken(period).aboveControl();
    }

    public Quantity soilShipped() {
        return sites.soilShipped(period);
    }

    public int villagesTreated() {
        return villages.treated(period).villages();
    }

    public int villagesAccepted() {
        return villages.accepted(period);
    }

    public Quantity ruralInvestment() {
        return villages.treated(period).investment();
    }
}
