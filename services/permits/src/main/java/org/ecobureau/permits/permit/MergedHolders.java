package org.ecobureau.permits.permit;

import org.ecobureau.permits.enterprise.MergerFollower;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.springframework.stereotype.Component;

/** Permits and applications of an enterprise that went into another one. */
@Component
class MergedHolders implements MergerFollower {

    private final Permits permits;
    private final Commands commands;

    MergedHolders(Permits permits, Commands commands) {
        this.permits = permits;
        this.commands = commands;
    }

    @Override
    public void follow(String former, CreditCode successor, Command because) {
        permits.openOf(former)
                .forEach(id -> commands.change(
                        permits,
                        id,
                        because.forRecord(id),
                        (permit, command) -> permit.noteSuccessor(successor, command.at())));
    }
}
