package org.ecobureau.permits.permit;

import java.time.Clock;
import java.time.LocalDate;
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

    LocalDate today() {
        return BureauTime.day(clock.instant());
    }

    PermitView of(Stored<Permit> stored) {
        return new PermitView(stored, stored.value().asOf(today()), division.issuer());
    }
}
