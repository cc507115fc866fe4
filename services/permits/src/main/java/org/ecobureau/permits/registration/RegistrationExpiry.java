package org.ecobureau.permits.registration;

import java.time.Clock;
import java.time.LocalDate;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.time.BureauTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Records by the clock that registrations are over. Several instances may run: a registration expires once. */
@Component
class RegistrationExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationExpiry.class);
    private static final int BATCH = 500;

    private final Registrations registrations;
    private final Commands commands;
    private final Clock clock;
    private final String service;

    RegistrationExpiry(
            Registrations registrations,
            Commands commands,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        this.registrations = registrations;
        this.commands = commands;
        this.clock = clock;
        this.service = service;
    }

    @Scheduled(fixedDelayString = "${ecobureau.permits.expiry-interval}")
    void sweep() {
        LocalDate today = BureauTime.day(clock.instant());
        registrations.lapsed(today, BATCH).forEach(this::expire);
    }

    private void expire(Stored<Registration> lapsed) {
        LocalDate since = lapsed.value().term().lapsesOn();
        String cause = "expiry/" + lapsed.id() + "/" + since;
        try {
            commands.change(
                    registrations,
                    lapsed.id(),
                    commands.because(cause, service, BureauTime.startOf(since)),
                    (registration, command) -> registration.expire(command.at()));
        } catch (Problem refused) {
            LOG.warn("registration {} stays as it is until the next sweep: {}", lapsed.id(), refused.getMessage());
        }
    }
}
