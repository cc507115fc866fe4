package org.ecobureau.permits.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.ecobureau.permits.enterprise.Enterprise;
import org.ecobureau.permits.enterprise.EnterpriseRegister;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.NumberRequest;
import org.ecobureau.permits.source.Site;
import org.ecobureau.permits.source.SourceKind;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.permits.source.SourceNumbers;
import org.ecobureau.platform.command.Command;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is filed and holds it against what is known already. */
@Component
class RegistrationForm {

    private final EnterpriseRegister register;
    private final Registrations registrations;
    private final RegistrationRules rules;
    private final SourceNumbers numbers;
    private final PermittedPremises permits;

    RegistrationForm(
            EnterpriseRegister register,
            Registrations registrations,
            RegistrationRules rules,
            SourceNumbers numbers,
            PermittedPremises permits) {
        this.register = register;
        this.registrations = registrations;
        this.rules = rules;
        this.numbers = numbers;
        this.permits = permits;
    }

    /**
     * The registration that is filed.
     *
     * <p>Errors, all at once: those of the enterprise register, {@code TOWN_UNKNOWN}, {@code SITE_NAME_MISSING},
     * {@code TEXT_TOO_LONG}, {@code SITE_HAS_REGISTRATION}, {@code SITE_HOLDS_PERMIT}; then {@code BEFORE_REGISTRATION_RULES} and those of the
     * number.
     *
     * @param at when it was filed
     * @param findings what was found so far; thrown with the rest
     */
    Change<Registration> read(RegistrationInput.File input, Instant at, Command command, Findings findings) {
        Enterprise enterprise =
                findings.read("creditCode", () -> register.requireFor(command.caller(), input.creditCode()));
        Town town = town(input.town(), enterprise, findings);
        Site.check(input.siteName(), input.address(), findings);
        if (enterprise != null) {
            checkPremises(input.creditCode(), input.siteName().strip(), BureauTime.day(at), findings);
        }
        findings.throwIfAny();
        Validity term = rules.term(BureauTime.day(at));
        String id = UUID.randomUUID().toString();
        // Last, so that no number is spent on what is refused.
        SourceNumber number = numbers.give(new NumberRequest(
                id,
                Objects.requireNonNull(enterprise).creditCode(),
                SourceKind.REGISTRATION,
                input.number(),
                command.validateOnly()));
        Site site = new Site(input.siteName(), Objects.requireNonNull(town), input.address());
        return Registration.file(id, number, site, term, at);
    }

    /** Whether the enterprise may have a registration of these premises beside what it has. */
    void checkPremises(Registration registration, Instant at) {
        Findings findings = new Findings();
        checkPremises(
                registration.registrant().creditCode().value(),
                registration.site().name(),
                BureauTime.day(at),
                findings);
        findings.throwIfAny();
    }

    private void checkPremises(String creditCode, String siteName, LocalDate day, Findings findings) {
        findings.addIf(
                registrations.openAt(creditCode, siteName).isPresent(),
                () -> Finding.of(RegistrationProblem.SITE_HAS_REGISTRATION).at("siteName"));
        permits.permitInForce(creditCode, siteName, day)
                .ifPresent(number -> findings.add(Finding.of(RegistrationProblem.SITE_HOLDS_PERMIT)
                        .with("number", number)
                        .at("siteName")
                        .under(rules.citation(day))));
    }

    private static @Nullable Town town(@Nullable String code, @Nullable Enterprise enterprise, Findings findings) {
        if (code != null) {
            return findings.read("town", () -> Town.of(code));
        }
        return enterprise == null ? null : enterprise.town();
    }
}
