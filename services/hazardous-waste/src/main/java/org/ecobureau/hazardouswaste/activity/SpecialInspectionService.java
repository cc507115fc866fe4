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

/** What is done with special inspections. */
@Service
class SpecialInspectionService {

    private static final CsvImport IMPORT =
            new CsvImport(Set.of("title", "on", "subject", "officers", "findings"), Set.of());

    private final Steps<SpecialInspection, ActivityAction> steps;

    SpecialInspectionService(SpecialInspections inspections, Commands commands) {
        this.steps = commands.steps(inspections, SpecialInspection.ACTIONS);
    }

    Outcome<Stored<SpecialInspection>> record(ActivityInput.Inspection input, Caller caller) {
        return steps.begin(
                ActivityAction.RECORD,
                input,
                caller,
                command -> new NewRecord<>(
                        UUID.randomUUID().toString(),
                        SpecialInspection.record(
                                input.title(),
                                input.on(),
                                input.subject(),
                                input.officers(),
                                input.findings(),
                                command.recordedAt())));
    }

    Outcome<Stored<SpecialInspection>> withdraw(ReasonedStep input, Caller caller) {
        return steps.take(
                ActivityAction.WITHDRAW,
                input,
                caller,
                (inspection, command) -> inspection.withdraw(input.grounds(), command.at()));
    }

    /** Records a campaign per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(ActivityAction.RECORD, caller);
        return IMPORT.run(input, (row, line) -> record(read(row, line), caller));
    }

    private static ActivityInput.Inspection read(ImportRow row, CommandInput line) {
        row.require("title", "on", "subject", "officers");
        LocalDate on = row.date("on");
        Integer officers = row.integer("officers");
        row.throwIfAny();
        return new ActivityInput.Inspection(
                row.required("title"),
                Objects.requireNonNull(on),
                row.required("subject"),
                Objects.requireNonNull(officers),
                row.text("findings"),
                line.idempotencyKey(),
                line.validateOnly());
    }
}
