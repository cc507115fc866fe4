package org.ecobureau.hazardouswaste.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.ecobureau.platform.command.DueSteps;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records by the clock that operating licences are over, as of the day after their term: what is entered later of a day
 * within the term is judged as before. Several instances may run: a licence expires once.
 */
@Component
class LicenceExpiry {

    private static final int BATCH = 500;

    private final OperatingLicences licences;
    private final DueSteps due;
    private final Clock clock;

    LicenceExpiry(OperatingLicences licences, DueSteps due, Clock clock) {
        this.licences = licences;
        this.due = due;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ecobureau.hazardous-waste.expiry-interval}")
    void sweep() {
        LocalDate today = BureauTime.day(clock.instant());
        licences.lapsed(today, BATCH).forEach(this::expire);
    }

    private void expire(Stored<OperatingLicence> lapsed) {
        LocalDate since = Objects.requireNonNull(lapsed.value().lapsesOn());
        due.take(
                licences,
                lapsed,
                "expiry/" + lapsed.id() + "/" + since,
                BureauTime.startOf(since),
                (licence, command) -> licence.expire(command.at()));
    }
}
