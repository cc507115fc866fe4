package org.ecobureau.medicalwaste.inspection;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecobureau.medicalwaste.hospital.Hospitals;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.springframework.stereotype.Service;

/** What officers record of their visits to hospitals. */
@Service
class HospitalInspectionService {

    private static final CsvImport IMPORT =
            new CsvImport(Set.of("hospital", "on", "officers", "covid", "result"), Set.of("findings"));

    private final Hospitals hospitals;
    private final Steps<HospitalInspection, InspectionAction> steps;

    HospitalInspectionService(HospitalInspections inspections, Hospitals hospitals, Commands commands) {
        this.hospitals = hospitals;
        this.steps = commands.steps(inspections, HospitalInspection.ACTIONS);
    }

    Outcome<Stored<HospitalInspection>> record(HospitalInspectionInput.Record input, Caller caller) {
        return steps.begin(InspectionAction.RECORD, input, caller, command -> {
            Findings findings = new Findings();
            hospitals
                    .objection(input.hospital(), input.on(), Scope.ALL)
                    .ifPresent(found -> findings.add(found.at("hospital")));
            findings.throwIfAny();
            Visit visit = findings.read("officers", () -> visit(input));
            findings.throwIfAny();
            return new NewRecord<>(
                    UUID.randomUUID().toString(),
                    HospitalInspection.record(
                            Objects.requireNonNull(visit), input.result(), input.findings(), command.at()));
        });
    }

    private static Visit visit(HospitalInspectionInput.Record input) {
        return new Visit(new CreditCode(input.hospital()), input.on(), input.officers(), input.covid());
    }

    Outcome<Stored<HospitalInspection>> confirmRectification(HospitalInspectionInput.Confirm input, Caller caller) {
        return steps.take(
                InspectionAction.CONFIRM_RECTIFICATION,
                input,
                caller,
                (inspection, command) -> inspection.confirmRectification(command.at()));
    }

    /** Records a visit per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(InspectionAction.RECORD, caller);
        return IMPORT.run(input, (row, line) -> record(read(row, line), caller));
    }

    private static HospitalInspectionInput.Record read(ImportRow row, CommandInput line) {
        row.require("hospital", "on", "officers", "covid", "result");
        LocalDate on = row.date("on");
        Integer officers = row.integer("officers");
        Boolean covid = row.yesNo("covid");
        InspectionResult result = row.choice("result", InspectionResult.class);
        row.throwIfAny();
        return new HospitalInspectionInput.Record(
                row.required("hospital"),
                Objects.requireNonNull(on),
                Objects.requireNonNull(officers),
                Objects.requireNonNull(covid),
                Objects.requireNonNull(result),
                row.text("findings"),
                line.idempotencyKey(),
                line.validateOnly());
    }
}
