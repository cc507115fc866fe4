package org.ecobureau.permits.permit;

import java.util.function.BiFunction;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.springframework.stereotype.Component;

/** How every step on a permit is taken: by whom the table names, of the office that has the permit in hand. */
@Component
class PermitSteps {

    private final Permits permits;
    private final Commands commands;

    PermitSteps(Permits permits, Commands commands) {
        this.permits = permits;
        this.commands = commands;
    }

    Outcome<Stored<Permit>> take(
            PermitAction action,
            PermitInput.Step input,
            Caller caller,
            BiFunction<Permit, Command, Change<Permit>> step) {
        Permit.ACTIONS.authorise(caller.requireAuthenticated().roles(), action);
        return commands.change(permits, input.id(), input, caller, (permit, command) -> {
            PermitOffice.require(permit, action, caller.roles());
            return step.apply(permit, command);
        });
    }
}
