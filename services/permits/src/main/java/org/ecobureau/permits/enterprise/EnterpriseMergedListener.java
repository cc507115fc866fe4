package org.ecobureau.permits.enterprise;

import java.util.List;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An enterprise went into another one: what it holds, has registered and owes learns who follows. */
@Component
class EnterpriseMergedListener implements EventHandler<EnterpriseMergedListener.Merged> {

    /** What is read of the event. */
    record Merged(String creditCode, String successor) {}

    private final List<MergerFollower<?>> followers;
    private final Commands commands;
    private final String service;

    EnterpriseMergedListener(
            List<MergerFollower<?>> followers, Commands commands, @Value("${spring.application.name}") String service) {
        this.followers = followers;
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
        Command because = commands.because(event.id(), service, event.time().toInstant());
        followers.forEach(each -> each.follow(event.data().creditCode(), successor, because));
    }
}
