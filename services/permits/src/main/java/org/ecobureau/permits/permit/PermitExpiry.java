package org.ecobureau.permits.permit;

import java.time.Clock;
import java.time.LocalDate;
import org.ecobureau.platform.command.DueSteps;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Records by the clock that permits are over. Several instances may run: a permit expires once. */
@Component
class PermitExpiry {

    private static final int BATCH = 500;

    private final Permits permits;
    private final DueSteps due;
    private final Clock clock;

    PermitExpiry(Permits permits, DueSteps due, Clock clock) {
        this.permits = permits;
        this.due = due;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ecobureau.permits.expiry-interval}")
    void sweep() {
        LocalDate today = BureauTime.day(clock.instant());
        permits.lapsed(today, BATCH).forEach(this::expire);
    }

    private void expire(Stored<Permit> lapsed) {
        LocalDate since = lapsed.value().requireGrant().term().lapsesOn();
        due.take(
                permits,
                lapsed,
                "expiry/" + lapsed.id() + "/" + since,
                BureauTime.startOf(since),
                (permit, command) -> permit.expire(command.at()));
    }
}
