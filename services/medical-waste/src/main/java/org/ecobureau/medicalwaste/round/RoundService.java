package org.ecobureau.medicalwaste.round;

import java.util.Objects;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.springframework.stereotype.Service;

/** What carriers and plants do with rounds. */
@Service
class RoundService {

    private final CollectionRounds rounds;
    private final RoundOpening opening;
    private final RoundRules rules;
    private final Commands commands;

    RoundService(CollectionRounds rounds, RoundOpening opening, RoundRules rules, Commands commands) {
        this.rounds = rounds;
        this.opening = opening;
        this.rules = rules;
        this.commands = commands;
    }

    Outcome<Stored<CollectionRound>> handOver(RoundInput.HandOver input, Caller caller) {
        authorise(caller, RoundAction.HAND_OVER);
        return commands.create(rounds, input, caller, command -> {
            requireParty(caller, RoundAction.HAND_OVER, input.carrier());
            return opening.open(input, command.at());
        });
    }

    Outcome<Stored<CollectionRound>> addStops(RoundInput.AddStops input, Caller caller) {
        authorise(caller, RoundAction.ADD_STOPS);
        return commands.change(rounds, input.id(), input, caller, (round, command) -> {
            requireParty(caller, RoundAction.ADD_STOPS, round.carrier().value());
            return opening.extend(round, input.stops(), command.at());
        });
    }

    Outcome<Stored<CollectionRound>> depart(RoundInput.Depart input, Caller caller) {
        authorise(caller, RoundAction.DEPART);
        return commands.change(rounds, input.id(), input, caller, (round, command) -> {
            requireParty(caller, RoundAction.DEPART, round.carrier().value());
            return round.depart(command.at());
        });
    }

    Outcome<Stored<CollectionRound>> receive(RoundInput.Receive input, Caller caller) {
        authorise(caller, RoundAction.RECEIVE);
        return commands.change(rounds, input.id(), input, caller, (round, command) -> {
            requireParty(caller, RoundAction.RECEIVE, round.plant().value());
            return round.receive(reception(input, command), rules);
        });
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
        authorise(caller, RoundAction.DISPOSE);
        return commands.change(rounds, input.id(), input, caller, (round, command) -> {
            requireParty(caller, RoundAction.DISPOSE, round.plant().value());
            return round.dispose(new Disposal(command.at(), input.method()), rules);
        });
    }

    /** Refuses a caller who has none of the action's roles. */
    static void authorise(Caller caller, RoundAction action) {
        CollectionRound.ACTIONS.authorise(caller.requireAuthenticated().roles(), action);
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
