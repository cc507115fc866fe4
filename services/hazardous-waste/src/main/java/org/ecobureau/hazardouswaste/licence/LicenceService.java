package org.ecobureau.hazardouswaste.licence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.hazardouswaste.wording.MassInput;
import org.ecobureau.hazardouswaste.wording.Wording;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is done with operating licences. */
@Service
class LicenceService {

    private static final CsvImport IMPORT = new CsvImport(
            Set.of("operator", "number", "kind", "wasteCodes", "yearlyQuantityT", "validFrom", "grantedAt"),
            Set.of("validUntil"));

    private final Steps<OperatingLicence, LicenceAction> steps;
    private final LicenceSettings settings;

    LicenceService(OperatingLicences licences, Commands commands, LicenceSettings settings) {
        this.steps = commands.steps(licences, OperatingLicence.ACTIONS);
        this.settings = settings;
    }

    Outcome<Stored<OperatingLicence>> grant(LicenceInput.Grant input, Caller caller) {
        return steps.begin(LicenceAction.GRANT, input, caller, command -> {
            LicenceTerms terms = terms(input).check(settings.collectionCategories());
            String id = UUID.randomUUID().toString();
            return new NewRecord<>(id, OperatingLicence.grant(id, terms, command.at()));
        });
    }

    Outcome<Stored<OperatingLicence>> suspend(ReasonedStep input, Caller caller) {
        return steps.take(
                LicenceAction.SUSPEND,
                input,
                caller,
                (licence, command) -> licence.suspend(input.grounds(), command.at()));
    }

    Outcome<Stored<OperatingLicence>> restore(PlainStep input, Caller caller) {
        return steps.take(LicenceAction.RESTORE, input, caller, (licence, command) -> licence.restore(command.at()));
    }

    Outcome<Stored<OperatingLicence>> revoke(ReasonedStep input, Caller caller) {
        return steps.take(
                LicenceAction.REVOKE,
                input,
                caller,
                (licence, command) -> licence.revoke(input.grounds(), command.at()));
    }

    Outcome<Stored<OperatingLicence>> expire(PlainStep input, Caller caller) {
        return steps.take(LicenceAction.EXPIRE, input, caller, (licence, command) -> licence.expire(command.at()));
    }

    /** Grants a licence per line. */
    ImportResult importAll(ImportInput input, Caller caller) {
        steps.authorise(LicenceAction.GRANT, caller);
        return IMPORT.run(input, (row, line) -> grant(read(row, line), caller));
    }

    private static LicenceTerms terms(LicenceInput.Grant input) {
        Findings findings = new Findings();
        String number = Wording.required("number", input.number(), Wording.LINE, findings);
        CreditCode operator = findings.read("operator", () -> new CreditCode(input.operator()));
        List<@Nullable WasteScope> scope = new ArrayList<>();
        for (int i = 0; i < input.wasteCodes().size(); i++) {
            String text = input.wasteCodes().get(i);
            scope.add(findings.read("wasteCodes." + i, () -> WasteScope.of(text.strip())));
        }
        Quantity yearly =
                findings.read("yearlyQuantity", () -> input.yearlyQuantity().mass());
        findings.throwIfAny();
        LocalDate until = input.validUntil();
        return new LicenceTerms(
                number,
                Objects.requireNonNull(operator),
                input.kind(),
                scope.stream().map(Objects::requireNonNull).toList(),
                Objects.requireNonNull(yearly),
                input.validFrom(),
                until == null ? LicenceRules.longestTerm(input.kind(), input.validFrom()) : until);
    }

    private static LicenceInput.Grant read(ImportRow row, CommandInput line) {
        row.require("operator", "number", "kind", "wasteCodes", "yearlyQuantityT", "validFrom", "grantedAt");
        LicenceKind kind = row.choice("kind", LicenceKind.class);
        BigDecimal tonnes = row.decimal("yearlyQuantityT");
        LocalDate validFrom = row.date("validFrom");
        LocalDate validUntil = row.date("validUntil");
        OffsetDateTime grantedAt = row.dateTime("grantedAt");
        row.throwIfAny();
        return new LicenceInput.Grant(
                row.required("number"),
                row.required("operator"),
                Objects.requireNonNull(kind),
                List.of(row.required("wasteCodes").split(";")),
                new MassInput(Objects.requireNonNull(tonnes), Unit.T),
                Objects.requireNonNull(validFrom),
                validUntil,
                line.idempotencyKey(),
                line.validateOnly(),
                grantedAt);
    }
}
