package org.ecobureau.remediation.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.site.ContaminatedSite;
import org.ecobureau.remediation.site.SiteStatus;
import org.ecobureau.remediation.site.WorksRound;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A site on which works went on in a year, as it stood at the report's end.
 *
 * @param investment in ten thousand yuan
 * @param finishing whether remaining work went on after construction
 */
public record RemediationProject(
        String siteId,
        String name,
        @Nullable Quantity investment,
        SiteStatus status,
        @Nullable LocalDate constructionDoneOn,
        boolean finishing,
        @Nullable LocalDate acceptedOn) {

    /** The site at the end of the period, with the last works of the period; nothing where none went on. */
    static Optional<RemediationProject> of(Stored<ContaminatedSite> stored, Period period) {
        ContaminatedSite site = stored.value();
        Instant moment = BureauTime.endOf(period.to());
        return site.remediation().rounds().stream()
                .filter(round -> round.wasUnderWay(period.start(), period.end()))
                .reduce((earlier, later) -> later)
                .map(round -> round.asOf(moment))
                .map(round -> new RemediationProject(
                        stored.id(),
                        site.profile().name(),
                        site.profile().investment(),
                        site.statusAt(moment),
                        day(round, WorksRound::constructionDoneAt),
                        round.finishing(),
                        day(round, WorksRound::acceptedAt)));
    }

    private static @Nullable LocalDate day(WorksRound round, Function<WorksRound, @Nullable Instant> moment) {
        Instant reached = moment.apply(round);
        return reached == null ? null : BureauTime.day(reached);
    }
}
