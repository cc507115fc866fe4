package org.ecobureau.remediation.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.site.ContaminatedSite;
import org.ecobureau.remediation.site.ContaminatedSiteView;
import org.ecobureau.remediation.site.LeachMethod;
import org.ecobureau.remediation.site.LeachateCriterion;
import org.ecobureau.remediation.site.LeachateJudgement;
import org.ecobureau.remediation.site.RemediationPlan;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A leachate sample as the schema shows it, judged by the filed plan of its site.
 *
 * @param plan null while none was filed
 */
public record LeachateSampleView(
        Stored<LeachateSample> stored,
        ContaminatedSiteView site,
        @Nullable RemediationPlan plan) {

    static LeachateSampleView of(Stored<LeachateSample> stored, Stored<ContaminatedSite> site) {
        return new LeachateSampleView(
                stored,
                new ContaminatedSiteView(site),
                site.value().remediation().plan());
    }

    public String id() {
        return stored.id();
    }

    public LocalDate takenOn() {
        return sample().takenOn();
    }

    public String batch() {
        return sample().batch();
    }

    public String analyte() {
        return sample().reading().analyte();
    }

    public LeachMethod leachMethod() {
        return sample().reading().method();
    }

    public Quantity value() {
        return sample().reading().value();
    }

    public LeachateJudgement judgement() {
        return plan == null ? LeachateJudgement.NO_CRITERION : plan.judge(analyte(), leachMethod(), value());
    }

    public @Nullable Quantity limit() {
        return criterion().map(LeachateCriterion::limit).orElse(null);
    }

    public @Nullable String source() {
        return criterion().map(LeachateCriterion::source).orElse(null);
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

    private Optional<LeachateCriterion> criterion() {
        return plan == null ? Optional.empty() : plan.criterion(analyte(), leachMethod());
    }

    private LeachateSample sample() {
        return stored.value();
    }
}
