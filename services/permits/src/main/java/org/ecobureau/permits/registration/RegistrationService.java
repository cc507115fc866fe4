package org.ecobureau.permits.registration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.imports.LineImport;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Service;

/** What is done with registrations. */
@Service
class RegistrationService implements LineImport {

    private static final CsvImport IMPORT = new CsvImport(Set.of("creditCode", "siteName", "filedAt"), Set.of());

    private final RegistrationForm form;
    private final RegistrationRules rules;
    private final Steps<Registration, RegistrationAction> steps;

    RegistrationService(
            Registrations registrations, RegistrationForm form, RegistrationRules rules, Commands commands) {
        this.form = form;
        this.rules = rules;
        this.steps = commands.steps(registrations, Registration.ACTIONS);
    }

    Outcome<Stored<Registration>> file(RegistrationInput.File input, Caller caller) {
        return steps.begin(RegistrationAction.FILE, input, caller, command -> {
            var filed = form.read(input, command.at(), command, new Findings());
            return new NewRecord<>(filed.after().id(), filed);
        });
    }

    Outcome<Stored<Registration>> change(RegistrationInput.Change input, Caller caller) {
        return steps.take(RegistrationAction.CHANGE, input, caller, (registration, command) -> {
            Findings findings = new Findings();
            String code = input.town();
            Town town = code == null ? null : findings.read("town", () -> Town.of(code));
            findings.throwIfAny();
            return registration.change(
                    registration.site().with(input.siteName(), town, input.address()),
                    input.changedOn(),
                    rules,
                    command.at());
        });
    }

    Outcome<Stored<Registration>> renew(PlainStep input, Caller caller) {
        return steps.take(
                RegistrationAction.RENEW,
                input,
                caller,
                (registration, command) -> registration.renew(rules, command.at()));
    }

    /** Errors: also {@code SITE_HAS_REGISTRATION} and {@code SITE_HOLDS_PERMIT} of the successor's premises. */
    Outcome<Stored<Registration>> transfer(ReasonedStep input, Caller caller) {
        return steps.take(RegistrationAction.TRANSFER, input, caller, (registration, command) -> {
            Change<Registration> transfer = registration.transfer(new Grounds(input.grounds()), command.at());
            form.checkPremises(transfer.after(), command.at());
            return transfer;
        });
    }

    Outcome<Stored<Registration>> cancel(ReasonedStep input, Caller caller) {
        return steps.take(
                RegistrationAction.CANCEL,
                input,
                caller,
                (registration, command) -> registration.cancel(new Grounds(input.grounds()), command.at()));
    }

    @Override
    public String kind() {
        return "registrations";
    }

    @Override
    public CsvImport columns() {
        return IMPORT;
    }

    @Override
    public void authorise(Caller caller) {
        caller.requireAny(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    }

    /** Files a registration on its own day. For officers: it records what happened earlier. */
    @Override
    public Outcome<Stored<Registration>> take(ImportRow row, CommandInput line, Caller caller) {
        OffsetDateTime filedAt = row.dateTime("filedAt");
        RegistrationInput.File filed = read(row, line);
        Instant at = Objects.requireNonNull(filedAt).toInstant();
        return steps.begin(RegistrationAction.FILE, line, caller, command -> {
            Findings findings = new Findings();
            findings.addIf(at.isAfter(command.recordedAt()), () -> Finding.of(RegistrationProblem.FILED_IN_FUTURE)
                    .with("filedAt", filedAt)
                    .with("now", BureauTime.local(command.recordedAt()))
                    .at("filedAt"));
            var registration = form.read(filed, at, command, findings);
            return new NewRecord<>(registration.after().id(), registration);
        });
    }

    private static RegistrationInput.File read(ImportRow row, CommandInput line) {
        row.require("creditCode", "siteName", "filedAt").throwIfAny();
        return new RegistrationInput.File(
                row.required("creditCode"),
                row.required("siteName"),
                null,
                null,
                null,
                line.idempotencyKey(),
                line.validateOnly(),
                null);
    }
}
