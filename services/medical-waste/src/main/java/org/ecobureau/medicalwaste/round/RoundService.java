package org.ecobureau.medicalwaste.round;

import java.util.Objects;
import java.util.function.BiFunction;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.StepInput;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.springframework.stereotype.Service;

/** What carriers and plants do with rounds. */
@Service
class RoundService {

    private final Steps<CollectionRound, RoundAction> steps;
    private final RoundOpening opening;
    private final RoundRules rules;

    RoundService(CollectionRounds rounds, RoundOpening opening, RoundRules rules, Commands commands) {
        this.steps = commands.steps(rounds, CollectionRound.ACTIONS);
        this.opening = opening;
        this.rules = rules;
    }

    Outcome<Stored<CollectionRound>> handOver(RoundInput.HandOver input, Caller caller) {
        return steps.begin(RoundAction.HAND_OVER, input, caller, command -> {
            requireParty(caller, RoundAction.HAND_OVER, input.carrier());
            return opening.open(input, command.at());
        });
    }

    Outcome<Stored<CollectionRound>> addStops(RoundInput.AddStops input, Caller caller) {
        return take(
                RoundAction.ADD_STOPS,
                input,
                caller,
                (round, command) -> opening.extend(round, input.stops(), command.at()));
    }

    Outcome<Stored<CollectionRound>> depart(PlainStep input, Caller caller) {
        return take(RoundAction.DEPART, input, caller, (round, command) -> round.depart(command.at()));
    }

    Outcome<Stored<CollectionRound>> receive(RoundInput.Receive input, Caller caller) {
        return take(
                RoundAction.RECEIVE,
                input,
                caller,
                (round, command) -> round.receive(reception(input, command), rules));
    }

    private static Reception reception(RoundInput.Receive input, Command command) {
        Findings findings = new Findings();
        Quantity weight = findings.read("weight", input.weight()::kilograms);
        Reception reception = weight == null
                ? null
                : findings.read(
                        "storageTemperature", () -> new Reception(command.at(), weight, input.storageTemperature()));
        findings.throwIfAny();
        return Objects.requireNonNull(reception);
    }

    Outcome<Stored<CollectionRound>> dispose(RoundInput.Dispose input, Caller caller) {
        return take(
                RoundAction.DISPOSE,
                input,
                caller,
                (round, command) -> round.dispose(new Disposal(command.at(), input.method()), rules));
    }

    private Outcome<Stored<CollectionRound>> take(
            RoundAction action,
            StepInput input,
            Caller caller,
            BiFunction<CollectionRound, Command, Change<CollectionRound>> step) {
        return steps.take(action, input, caller, (round, command) -> {
            CreditCode party = action.isOfPlant() ? round.plant() : round.carrier();
            requireParty(caller, action, party.value());
            return step.apply(round, command);
        });
    }

    /** Refuses an organisation that is not the one whose business the action is: {@code NOT_THE_PARTY}. */
    static void requireParty(Caller caller, RoundAction action, String party) {
        if (!caller.isOfficer() && !party.equals(caller.organisation())) {
            throw Finding.of(RoundProblem.NOT_THE_PARTY)
                    .with("action", action)
                    .with("expected", party)
                    .with("actual", caller.organisation())
                    .asProblem();
        }
    }
}
