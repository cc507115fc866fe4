package org.ecobureau.permits.permit;

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

/** Records by the clock that permits are over. Several instances may run: a permit expires once. */
@Component
class PermitExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(PermitExpiry.class);
    private static final int BATCH = 500;

    private final Permits permits;
    private final Commands commands;
    private final Clock clock;
    private final String service;

    PermitExpiry(Permits permits, Commands commands, Clock clock, @Value("${spring.application.name}") String service) {
        this.permits = permits;
        this.commands = commands;
        this.clock = clock;
        this.service = service;
    }

    @Scheduled(fixedDelayString = "${ecobureau.permits.expiry-interval}")
    void sweep() {
        LocalDate today = BureauTime.day(clock.instant());
        permits.lapsed(today, BATCH).forEach(this::expire);
    }

    private void expire(Stored<Permit> lapsed) {
        LocalDate since = lapsed.value().requireGrant().term().lapsesOn();
        String cause = "expiry/" + lapsed.id() + "/" + since;
        try {
            commands.change(
                    permits,
                    lapsed.id(),
                    commands.because(cause, service, BureauTime.startOf(since)),
                    (permit, command) -> permit.expire(command.at()));
        } catch (Problem refused) {
            LOG.warn("permit {} stays as it is until the next sweep: {}", lapsed.id(), refused.getMessage());
        }
    }
}
