package org.ecobureau.permits.permit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Component;

/** Shows permits as they stand today. */
@Component
class PermitViews {

    private final DivisionSettings division;
    private final Clock clock;

    PermitViews(DivisionSettings division, Clock clock) {
        this.division = division;
        this.clock = clock;
    }

    /** The day on which the scope looks. */
    LocalDate day(Scope scope) {
        Instant asOf = scope.asOf();
        return BureauTime.day(asOf == null ? clock.instant() : asOf);
    }

    PermitView of(Stored<Permit> stored) {
        return new PermitView(stored, stored.value().asOf(BureauTime.day(stored.seenAt(clock))), division.issuer());
    }
}
