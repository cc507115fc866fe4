package org.ecobureau.medicalwaste.support;

import java.time.LocalDate;
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

/** What officers do with the lists of supported enterprises. */
@Service
class EpidemicSupportService {

    private static final CsvImport IMPORT = new CsvImport(Set.of("creditCode", "kind", "since", "reason"), Set.of());

    private final EnterpriseCopies enterprises;
    private final Steps<EpidemicSupport, SupportAction> steps;

    EpidemicSupportService(EpidemicSupports supports, EnterpriseCopies enterprises, Commands commands) {
        this.enterprises = enterprises;
        this.steps = commands.steps(supports, EpidemicSupport.ACTIONS);
    }

    Outcome<Stored<EpidemicSupport>> grant(EpidemicSupportInput.Grant input, Caller caller) {
        return steps.begin(SupportAction.GRANT, input, caller, command -> {
            Findings findings = new Findings();
            CreditCode enterprise = findings.read("creditCode", () -> new CreditCode(input.creditCode()));
            findings.throwIfAny();
            var change = EpidemicSupport.grant(
                            Objects.requireNonNull(enterprise),
                            input.kind(),
                            input.since(),
                            input.reason(),
                            command.at())
                    .warn(enterprises.warnIfUnknown(input.creditCode(), "creditCode"));
            return new NewRecord<>(change.after().id(), change);
        });
    }

    Outcome<Stored<EpidemicSupport>> end(EpidemicSupportInput.End input, Caller caller) {
        return steps.take(
                SupportAction.END,
                input,
                caller,
                (support, command) -> support.end(input.until(), input.grounds(), command.at()));
    }

    /** Puts an enterprise on a list per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(SupportAction.GRANT, caller);
        return IMPORT.run(input, (row, line) -> grant(read(row, line), caller));
    }

    private static EpidemicSupportInput.Grant read(ImportRow row, CommandInput line) {
        row.require("creditCode", "kind", "since", "reason");
        SupportKind kind = row.choice("kind", SupportKind.class);
        LocalDate since = row.date("since");
        row.throwIfAny();
        return new EpidemicSupportInput.Grant(
                row.required("creditCode"),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(since),
                row.required("reason"),
                line.idempotencyKey(),
                line.validateOnly());
    }
}
