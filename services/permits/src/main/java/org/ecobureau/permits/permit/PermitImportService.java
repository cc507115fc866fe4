package org.ecobureau.permits.permit;

import java.util.Objects;
import java.util.Set;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.NumberRequest;
import org.ecobureau.permits.source.SourceKind;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.permits.source.SourceNumbers;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.imports.LineImport;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Service;

/** Takes permits over that were granted earlier: their whole course is one command, each step with its own date. */
@Service
class PermitImportService implements LineImport {

    private static final CsvImport IMPORT = new CsvImport(
            Set.of("creditCode", "siteName", "management", "issuingOffice", "appliedAt", "acceptedAt", "decidedAt"),
            Set.of("town", "validFrom"));

    private final PermitSteps steps;
    private final PermitForm form;
    private final PermitRules rules;
    private final SourceNumbers numbers;

    PermitImportService(PermitSteps steps, PermitForm form, PermitRules rules, SourceNumbers numbers) {
        this.steps = steps;
        this.form = form;
        this.rules = rules;
        this.numbers = numbers;
    }

    @Override
    public String kind() {
        return "permits";
    }

    @Override
    public CsvImport columns() {
        return IMPORT;
    }

    @Override
    public void authorise(Caller caller) {
        steps.authorise(PermitAction.GRANT, caller);
    }

    @Override
    public Outcome<Stored<Permit>> take(ImportRow row, CommandInput line, Caller caller) {
        PermitImportLine granted = PermitImportLine.read(row);
        return steps.begin(PermitAction.GRANT, line, caller, command -> course(granted, caller, command));
    }

    private Change<Permit> course(PermitImportLine line, Caller caller, Command command) {
        Findings findings = new Findings();
        line.checkOrder(command.recordedAt(), findings);
        Validity term =
                findings.read("validFrom", () -> rules.firstTerm(line.validFrom(), BureauTime.day(line.decidedAt())));
        Change<Permit> accepted = form.takeOver(line.application(), command, line.appliedAt(), findings)
                .then(permit -> permit.accept(rules, line.acceptedAt()));
        PermitOffice.require(accepted.after(), PermitAction.GRANT, caller.roles());
        // Last, so that no number is spent on what is refused.
        SourceNumber number = numbers.give(new NumberRequest(
                accepted.after().id(),
                accepted.after().holder().creditCode(),
                SourceKind.PERMIT,
                null,
                command.validateOnly()));
        return accepted.then(
                permit -> permit.grant(number, Objects.requireNonNull(term), null, rules, line.decidedAt()));
    }
}
