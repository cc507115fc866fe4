package org.ecobureau.medicalwaste.hospital;

import java.util.Objects;
import java.util.Set;
import org.ecobureau.medicalwaste.enterprise.EnterpriseCopies;
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
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.springframework.stereotype.Service;

/** What is done with hospitals. */
@Service
class HospitalService {

    private static final CsvImport IMPORT =
            new CsvImport(Set.of("creditCode", "beds", "infectious"), Set.of("drainage", "registeredAt"));

    private final EnterpriseCopies enterprises;
    private final Steps<Hospital, HospitalAction> steps;

    HospitalService(Hospitals hospitals, EnterpriseCopies enterprises, Commands commands) {
        this.enterprises = enterprises;
        this.steps = commands.steps(hospitals, Hospital.ACTIONS);
    }

    Outcome<Stored<Hospital>> register(HospitalInput.Register input, Caller caller) {
        return steps.begin(HospitalAction.REGISTER, input, caller, command -> {
            Findings findings = new Findings();
            CreditCode creditCode = findings.read("creditCode", () -> new CreditCode(input.creditCode()));
            Hospital.Profile profile = findings.read(
                    "beds", () -> new Hospital.Profile(input.beds(), input.infectious(), input.drainage()));
            findings.throwIfAny();
            var change = Hospital.register(
                            Objects.requireNonNull(creditCode), Objects.requireNonNull(profile), command.at())
                    .warn(enterprises.warnIfUnknown(input.creditCode(), "creditCode"));
            return new NewRecord<>(input.creditCode(), change);
        });
    }

    Outcome<Stored<Hospital>> update(HospitalInput.Update input, Caller caller) {
        return steps.take(HospitalAction.UPDATE, input, caller, (hospital, command) -> {
            Findings findings = new Findings();
            Hospital.Profile next = findings.read("beds", () -> input.over(hospital.profile()));
            findings.throwIfAny();
            return hospital.update(Objects.requireNonNull(next), command.at());
        });
    }

    Outcome<Stored<Hospital>> close(HospitalInput.Close input, Caller caller) {
        return steps.take(
                HospitalAction.CLOSE,
                input,
                caller,
                (hospital, command) -> hospital.close(input.grounds(), command.at()));
    }

    /** Registers a hospital per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(HospitalAction.REGISTER, caller);
        return IMPORT.run(input, (row, line) -> register(read(row, line), caller));
    }

    private static HospitalInput.Register read(ImportRow row, CommandInput line) {
        row.require("creditCode", "beds", "infectious");
        Integer beds = row.integer("beds");
        Boolean infectious = row.yesNo("infectious");
        Drainage drainage = row.choice("drainage", Drainage.class);
        var registeredAt = row.dateTime("registeredAt");
        row.throwIfAny();
        return new HospitalInput.Register(
                row.required("creditCode"),
                Objects.requireNonNull(beds),
                Objects.requireNonNull(infectious),
                drainage == null ? Drainage.SEWER : drainage,
                line.idempotencyKey(),
                line.validateOnly(),
                registeredAt);
    }
}
