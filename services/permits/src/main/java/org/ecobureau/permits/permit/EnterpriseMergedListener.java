package org.ecobureau.permits.permit;

import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An enterprise went into another one: from now on that one sees its permits and applications, and acts on them. */
@Component
class EnterpriseMergedListener implements EventHandler<EnterpriseMergedListener.Merged> {

    /** What is read of the event. */
    record Merged(String creditCode, String successor) {}

    private final Permits permits;
    private final Commands commands;
    private final String service;

    EnterpriseMergedListener(Permits permits, Commands commands, @Value("${spring.application.name}") String service) {
        this.permits = permits;
        this.commands = commands;
        this.service = service;
    }

    @Override
    public String type() {
        return "permits.enterprise-merged.v1";
    }

    @Override
    public Class<Merged> data() {
        return Merged.class;
    }

    @Override
    public void handle(EventEnvelope<Merged> event) {
        CreditCode successor = new CreditCode(event.data().successor());
        permits.openOf(event.data().creditCode())
                .forEach(id -> commands.change(
                        permits,
                        id,
                        commands.because(event.id(), service, event.time().toInstant()),
                        (permit, command) -> permit.noteSuccessor(successor, command.at())));
    }
}
