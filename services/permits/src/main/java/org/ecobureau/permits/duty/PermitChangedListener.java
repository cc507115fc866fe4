package org.ecobureau.permits.duty;

import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A permit may have another holder: what is owed under it, is owed by that one from now on. */
@Component
class PermitChangedListener implements EventHandler<PermitChangedListener.Changed> {

    /** What is read of the event; who holds the permit is asked of the permit, which may have gone on since. */
    record Changed(String permitId) {}

    private final ReportService reports;
    private final HeldPermits permits;
    private final Commands commands;
    private final String service;

    PermitChangedListener(
            ReportService reports,
            HeldPermits permits,
            Commands commands,
            @Value("${spring.application.name}") String service) {
        this.reports = reports;
        this.permits = permits;
        this.commands = commands;
        this.service = service;
    }

    @Override
    public String type() {
        return "permits.permit-changed.v1";
    }

    @Override
    public Class<Changed> data() {
        return Changed.class;
    }

    @Override
    public void handle(EventEnvelope<Changed> event) {
        permits.holder(event.data().permitId())
                .ifPresent(holder -> reports.follow(
                        reports.all().unsettledOf(event.data().permitId()),
                        holder,
                        commands.because(event.id(), service, event.time().toInstant())));
    }
}
