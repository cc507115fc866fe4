package org.ecobureau.permits.registration;

import java.time.Clock;
import java.time.LocalDate;
import org.ecobureau.platform.command.DueSteps;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Records by the clock that registrations are over. Several instances may run: a registration expires once. */
@Component
class RegistrationExpiry {

    private static final int BATCH = 500;

    private final Registrations registrations;
    private final DueSteps due;
    private final Clock clock;

    RegistrationExpiry(Registrations registrations, DueSteps due, Clock clock) {
        this.registrations = registrations;
        this.due = due;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ecobureau.permits.expiry-interval}")
    void sweep() {
        LocalDate today = BureauTime.day(clock.instant());
        registrations.lapsed(today, BATCH).forEach(this::expire);
    }

    private void expire(Stored<Registration> lapsed) {
        LocalDate since = lapsed.value().term().lapsesOn();
        due.take(
                registrations,
                lapsed,
                "expiry/" + lapsed.id() + "/" + since,
                BureauTime.startOf(since),
                (registration, command) -> registration.expire(command.at()));
    }
}
