package org.ecobureau.hazardouswaste.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.time.BureauTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records by the clock that operating licences are over, as of the day after their term: what is entered later of a day
 * within the term is judged as before. Several instances may run: a licence expires once.
 */
@Component
class LicenceExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(LicenceExpiry.class);
    private static final int BATCH = 500;

    private final OperatingLicences licences;
    private final Commands commands;
    private final Clock clock;
    private final String service;

    LicenceExpiry(
            OperatingLicences licences,
            Commands commands,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        this.licences = licences;
        this.commands = commands;
        this.clock = clock;
        this.service = service;
    }

    @Scheduled(fixedDelayString = "${ecobureau.hazardous-waste.expiry-interval}")
    void sweep() {
        LocalDate today = BureauTime.day(clock.instant());
        licences.lapsed(today, BATCH).forEach(this::expire);
    }

    private void expire(Stored<OperatingLicence> lapsed) {
        LocalDate since = Objects.requireNonNull(lapsed.value().lapsesOn());
        try {
            commands.change(
                    licences,
                    lapsed.id(),
                    commands.because("expiry/" + lapsed.id() + "/" + since, service, BureauTime.startOf(since)),
                    (licence, command) -> licence.expire(command.at()));
        } catch (Problem refused) {
            LOG.warn("licence {} stays as it is until the next sweep: {}", lapsed.id(), refused.getMessage());
        }
    }
}
