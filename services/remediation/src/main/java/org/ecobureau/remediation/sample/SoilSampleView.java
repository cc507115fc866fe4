package org.ecobureau.remediation.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.screening.Analyte;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilJudgement;
import org.ecobureau.remediation.screening.SoilVerdict;
import org.ecobureau.remediation.site.ContaminatedSite;
import org.ecobureau.remediation.site.ContaminatedSiteView;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** A soil sample as the schema shows it, judged for the use of its site. */
public record SoilSampleView(Stored<SoilSample> stored, ContaminatedSiteView site, SoilVerdict verdict) {

    static SoilSampleView of(Stored<SoilSample> stored, Stored<ContaminatedSite> site) {
        LandUse landUse = site.value().profile().landUse();
        return new SoilSampleView(
                stored, new ContaminatedSiteView(site), stored.value().judge(landUse));
    }

    public String id() {
        return stored.id();
    }

    public LocalDate takenOn() {
        return sample().takenOn();
    }

    public String point() {
        return sample().place().point();
    }

    public BigDecimal depthM() {
        return sample().place().depthM();
    }

    public SoilMedium medium() {
        return sample().place().medium();
    }

    public Analyte analyte() {
        return sample().reading().analyte();
    }

    public Quantity value() {
        return sample().reading().value();
    }

    public @Nullable Quantity background() {
        return sample().reading().background();
    }

    public SoilJudgement judgement() {
        return verdict.judgement();
    }

    public @Nullable Quantity screening() {
        return verdict.screening();
    }

    public @Nullable Quantity control() {
        return verdict.control();
    }

    public LandUse landUse() {
        return verdict.landUse();
    }

    public @Nullable Citation rule() {
        return verdict.rule();
    }

    public SampleStatus status() {
        return sample().status();
    }

    public int version() {
        return stored.version();
    }

    public List<HistoryEntry> history() {
        return stored.history();
    }

    /** No clock runs on a sample. */
    public List<Deadline> deadlines() {
        return List.of();
    }

    private SoilSample sample() {
        return stored.value();
    }
}
