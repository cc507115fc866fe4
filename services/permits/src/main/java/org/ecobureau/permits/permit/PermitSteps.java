package org.ecobureau.permits.permit;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.command.StepInput;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.springframework.stereotype.Component;

/**
 * How every step on a permit is taken: by whom the table names, of the office that has the permit in hand, in a state
 * that lets it pass; only then is it read what else the caller says.
 */
@Component
class PermitSteps {

    /** A state method that needs no more than the permit. */
    interface Plain {
        Change<Permit> take(Permit permit, PermitRules rules, Instant at);
    }

    /** A state method that wants to know why. */
    interface Reasoned {
        Change<Permit> take(Permit permit, Grounds why, PermitRules rules, Instant at);
    }

    private final Steps<Permit, PermitAction> steps;
    private final PermitRules rules;

    PermitSteps(Permits permits, PermitRules rules, Commands commands) {
        this.steps = commands.steps(permits, Permit.ACTIONS);
        this.rules = rules;
    }

    void authorise(PermitAction action, Caller caller) {
        steps.authorise(action, caller);
    }

    Outcome<Stored<Permit>> begin(
            PermitAction action, CommandInput input, Caller caller, Function<Command, Change<Permit>> beginning) {
        return steps.begin(action, input, caller, command -> {
            Change<Permit> begun = beginning.apply(command);
            return new NewRecord<>(begun.after().id(), begun);
        });
    }

    Outcome<Stored<Permit>> take(
            PermitAction action, StepInput input, Caller caller, BiFunction<Permit, Command, Change<Permit>> step) {
        return steps.take(action, input, caller, (permit, command) -> {
            PermitOffice.require(permit, action, caller.roles());
            permit.check(action, rules, command.at());
            return step.apply(permit, command);
        });
    }

    Outcome<Stored<Permit>> take(PermitAction action, PlainStep input, Caller caller, Plain step) {
        return take(action, input, caller, (permit, command) -> step.take(permit, rules, command.at()));
    }

    Outcome<Stored<Permit>> take(PermitAction action, ReasonedStep input, Caller caller, Reasoned step) {
        return take(
                action,
                input,
                caller,
                (permit, command) -> step.take(permit, new Grounds(input.grounds()), rules, command.at()));
    }
}
