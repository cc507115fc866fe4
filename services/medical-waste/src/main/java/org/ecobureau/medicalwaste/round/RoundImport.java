package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.medicalwaste.waste.Weight;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a round per line: its life so far, judged step by step on the day of each, in one write. */
@Component
class RoundImport {

    private static final CsvImport IMPORT = new CsvImport(
            Set.of("day", "stream", "carrier", "vehicle", "plant", "stops", "handedOverAt"),
            Set.of("departedAt", "receivedAt", "receivedKg", "disposedAt", "method"));

    private final Steps<CollectionRound, RoundAction> steps;
    private final RoundOpening opening;
    private final RoundRules rules;

    RoundImport(CollectionRounds rounds, RoundOpening opening, RoundRules rules, Commands commands) {
        this.steps = commands.steps(rounds, CollectionRound.ACTIONS);
        this.opening = opening;
        this.rules = rules;
    }

    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(RoundAction.HAND_OVER, caller);
        return IMPORT.run(input, (row, line) -> record(RoundLine.read(row, line), caller));
    }

    private Outcome<Stored<CollectionRound>> record(RoundLine line, Caller caller) {
        authorise(line, caller);
        return steps.begin(RoundAction.HAND_OVER, line.handOver(), caller, command -> {
            checkMoments(line, command);
            NewRecord<CollectionRound> opened = opening.open(line.handOver(), command.at());
            return new NewRecord<>(opened.id(), goOn(opened.change(), line));
        });
    }

    private void authorise(RoundLine line, Caller caller) {
        RoundService.requireParty(caller, RoundAction.HAND_OVER, line.handOver().carrier());
        if (line.receivedAt() != null) {
            steps.authorise(RoundAction.RECEIVE, caller);
            RoundService.requireParty(
                    caller, RoundAction.RECEIVE, line.handOver().plant());
        }
    }

    private Change<CollectionRound> goOn(Change<CollectionRound> opened, RoundLine line) {
        Change<CollectionRound> life = opened;
        OffsetDateTime departedAt = line.departedAt();
        if (departedAt != null) {
            life = life.then(round -> round.depart(departedAt.toInstant()));
        }
        OffsetDateTime receivedAt = line.receivedAt();
        Weight received = line.received();
        if (receivedAt != null && received != null) {
            Reception reception = new Reception(receivedAt.toInstant(), weight(received), null);
            life = life.then(round -> round.receive(reception, rules));
        }
        OffsetDateTime disposedAt = line.disposedAt();
        DisposalMethod method = line.method();
        if (disposedAt != null && method != null) {
            Disposal disposal = new Disposal(disposedAt.toInstant(), method);
            life = life.then(round -> round.dispose(disposal, rules));
        }
        return life;
    }

    private static Quantity weight(Weight received) {
        Findings findings = new Findings();
        Quantity weight = findings.read("receivedKg", received::kilograms);
        findings.throwIfAny();
        return Objects.requireNonNull(weight);
    }

    private static void checkMoments(RoundLine line, Command command) {
        Findings findings = new Findings();
        checkMoment("departedAt", line.departedAt(), command.recordedAt(), findings);
        checkMoment("receivedAt", line.receivedAt(), command.recordedAt(), findings);
        checkMoment("disposedAt", line.disposedAt(), command.recordedAt(), findings);
        findings.throwIfAny();
    }

    private static void checkMoment(String column, @Nullable OffsetDateTime at, Instant now, Findings findings) {
        findings.addIf(at != null && at.toInstant().isAfter(now), () -> Finding.of(PlatformProblem.AT_IN_FUTURE)
                .with("at", at)
                .with("now", BureauTime.local(now))
                .at(column));
    }
}
