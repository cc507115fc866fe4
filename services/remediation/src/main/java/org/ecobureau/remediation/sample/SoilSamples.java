package org.ecobureau.remediation.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilJudgement;
import org.ecobureau.remediation.site.SoilMaximum;
import org.jspecify.annotations.Nullable;

/** All soil samples. Who may see a site sees its samples: callers ask for the site first. */
interface SoilSamples extends Repository<SoilSample> {

    /**
     * How samples stand, each judged for the land of its site.
     *
     * @param sites by the class of their land
     */
    record Judged(SoilJudgement judgement, Map<LandUse, List<String>> sites) {}

    /** How many results of one site stand alike, whatever the class of land. */
    record Alike(String siteId, SoilJudgement type1, SoilJudgement type2, int count) {

        SoilJudgement judgement(LandUse landUse) {
            return landUse.judgedAs() == LandUse.TYPE1 ? type1 : type2;
        }
    }

    /** Of each site the samples, newest first. */
    Map<String, Connection<Stored<SoilSample>>> ofSites(
            Collection<String> siteIds, @Nullable Judged judged, PageArguments page);

    /** Whether a valid sample of the same place, day and analyte exists. */
    boolean isOnRecord(SoilSample sample);

    /** The valid samples taken in the period, counted by site and judgements. */
    List<Alike> taken(Period period);

    /** The highest value of each analyte and background among the valid samples taken on these days, both included. */
    List<SoilMaximum> highest(String siteId, LocalDate from, LocalDate to);
}
