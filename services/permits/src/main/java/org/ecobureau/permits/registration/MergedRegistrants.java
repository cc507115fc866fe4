package org.ecobureau.permits.registration;

import org.ecobureau.permits.enterprise.MergerFollower;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.springframework.stereotype.Component;

/** Registrations of an enterprise that went into another one. */
@Component
class MergedRegistrants implements MergerFollower {

    private final Registrations registrations;
    private final Commands commands;

    MergedRegistrants(Registrations registrations, Commands commands) {
        this.registrations = registrations;
        this.commands = commands;
    }

    @Override
    public void follow(String former, CreditCode successor, Command because) {
        registrations
                .openOf(former)
                .forEach(id -> commands.change(
                        registrations,
                        id,
                        because.forRecord(id),
                        (registration, command) -> registration.noteSuccessor(successor, command.at())));
    }
}
