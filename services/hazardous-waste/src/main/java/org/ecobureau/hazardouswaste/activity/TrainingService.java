package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.springframework.stereotype.Service;

/** What is done with trainings. */
@Service
class TrainingService {

    private static final CsvImport IMPORT = new CsvImport(Set.of("title", "on", "place", "attendees"), Set.of());

    private final Steps<Training, ActivityAction> steps;

    TrainingService(Trainings trainings, Commands commands) {
        this.steps = commands.steps(trainings, Training.ACTIONS);
    }

    Outcome<Stored<Training>> record(ActivityInput.Session input, Caller caller) {
        return steps.begin(
                ActivityAction.RECORD,
                input,
                caller,
                command -> new NewRecord<>(
                        UUID.randomUUID().toString(),
                        Training.record(
                                input.title(), input.on(), input.place(), input.attendees(), command.recordedAt())));
    }

    Outcome<Stored<Training>> withdraw(ReasonedStep input, Caller caller) {
        return steps.take(
                ActivityAction.WITHDRAW,
                input,
                caller,
                (training, command) -> training.withdraw(input.grounds(), command.at()));
    }

    /** Records a training per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(ActivityAction.RECORD, caller);
        return IMPORT.run(input, (row, line) -> record(read(row, line), caller));
    }

    private static ActivityInput.Session read(ImportRow row, CommandInput line) {
        row.require("title", "on", "place", "attendees");
        LocalDate on = row.date("on");
        Integer attendees = row.integer("attendees");
        row.throwIfAny();
        return new ActivityInput.Session(
                row.required("title"),
                Objects.requireNonNull(on),
                row.required("place"),
                Objects.requireNonNull(attendees),
                line.idempotencyKey(),
                line.validateOnly());
    }
}
