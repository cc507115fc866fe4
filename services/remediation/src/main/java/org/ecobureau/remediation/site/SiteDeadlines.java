package org.ecobureau.remediation.site;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.time.BureauTime;

/** The clocks that run on a site. */
final class SiteDeadlines {

    private SiteDeadlines() {}

    /** The report of a preliminary survey is due its term after the order. */
    static List<Deadline> running(ContaminatedSite site) {
        LocalDate ordered = BureauTime.day(site.since());
        if (site.status() != SiteStatus.PRELIMINARY_SURVEY
                || site.investigation().preliminary() != null
                || !SiteRules.PRELIMINARY_SURVEY.inForceOn(ordered)) {
            return List.of();
        }
        return List.of(new Deadline(
                "PRELIMINARY_SURVEY_REPORT",
                SiteRules.PRELIMINARY_SURVEY,
                site.since(),
                BureauTime.endOf(ordered.plus(SiteRules.PRELIMINARY_SURVEY_TERM))));
    }
}
