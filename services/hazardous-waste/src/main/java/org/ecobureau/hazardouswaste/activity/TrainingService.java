package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
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

    private final Trainings trainings;
    private final Commands commands;

    TrainingService(Trainings trainings, Commands commands) {
        this.trainings = trainings;
        this.commands = commands;
    }

    Outcome<Stored<Training>> record(ActivityInput.Session input, Caller caller) {
        authorise(caller, ActivityAction.RECORD);
        return commands.create(
                trainings,
                input,
                caller,
                command -> new NewRecord<>(
                        UUID.randomUUID().toString(),
                        Training.record(
                                input.title(), input.on(), input.place(), input.attendees(), command.recordedAt())));
    }

    Outcome<Stored<Training>> withdraw(ActivityInput.Withdraw input, Caller caller) {
        authorise(caller, ActivityAction.WITHDRAW);
        return commands.change(
                trainings,
                input.id(),
                input,
                caller,
                (training, command) -> training.withdraw(input.grounds(), command.at()));
    }

    /** Records a training per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        authorise(caller, ActivityAction.RECORD);
        return IMPORT.run(input, (row, line) -> record(read(row, line), caller));
    }

    private static void authorise(Caller caller, ActivityAction action) {
        Training.ACTIONS.authorise(caller.requireAuthenticated().roles(), action);
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
