package org.ecobureau.remediation.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.report.SoilResultTally;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilJudgement;
import org.ecobureau.remediation.site.ContaminatedSite;
import org.ecobureau.remediation.site.ContaminatedSites;
import org.springframework.stereotype.Component;

/** Counts results as lists show them, judged for the present use of their sites; two queries. */
@Component
class SampleTally implements SoilResultTally {

    private final SoilSamples soil;
    private final ContaminatedSites sites;

    SampleTally(SoilSamples soil, ContaminatedSites sites) {
        this.soil = soil;
        this.sites = sites;
    }

    @Override
    public Counts taken(Period period) {
        List<SoilSamples.Alike> results = soil.taken(period);
        Map<String, Stored<ContaminatedSite>> seen = sites.findAll(
                results.stream().map(SoilSamples.Alike::siteId).distinct().toList(), Scope.ALL);
        Map<SoilJudgement, Integer> counts = new EnumMap<>(SoilJudgement.class);
        for (SoilSamples.Alike alike : results) {
            Stored<ContaminatedSite> site = seen.get(alike.siteId());
            LandUse landUse =
                    site == null ? LandUse.UNKNOWN : site.value().profile().landUse();
            counts.merge(alike.judgement(landUse), alike.count(), Integer::sum);
        }
        int aboveControl = counts.getOrDefault(SoilJudgement.ABOVE_CONTROL, 0);
        return new Counts(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(SoilJudgement.ABOVE_SCREENING, 0) + aboveControl,
                aboveControl);
    }
}
