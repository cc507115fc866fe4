package org.ecobureau.permits.permit;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.ecobureau.permits.enterprise.Enterprise;
import org.ecobureau.permits.enterprise.EnterpriseRegister;
import org.ecobureau.permits.procedure.ShortText;
import org.ecobureau.permits.source.Site;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an application and holds it against what is known already. */
@Component
class PermitForm {

    private final EnterpriseRegister register;
    private final Permits permits;
    private final DivisionSettings division;

    PermitForm(EnterpriseRegister register, Permits permits, DivisionSettings division) {
        this.register = register;
        this.permits = permits;
        this.division = division;
    }

    /**
     * The application, as a permit that begins with it.
     *
     * <p>Errors, all at once: those of the enterprise register, {@code TOWN_UNKNOWN}, {@code SITE_NAME_MISSING},
     * {@code TEXT_TOO_LONG}, {@code OFFICE_DIVISION}, {@code SITE_HAS_PERMIT}; then {@code BEFORE_PERMIT_RULES}.
     *
     * @param findings what was found so far; thrown with the rest
     */
    Change<Permit> read(PermitInput.Apply input, Caller caller, Instant at, Findings findings) {
        Enterprise enterprise = findings.read("creditCode", () -> register.requireFor(caller, input.creditCode()));
        Town town = town(input.town(), enterprise, findings);
        Site.check(input.siteName(), input.address(), findings);
        ShortText.check("legalRepresentative", input.legalRepresentative(), findings);
        IssuingOffice office = office(input, findings);
        findings.addIf(
                enterprise != null
                        && permits.openAt(input.creditCode(), input.siteName().strip())
                                .isPresent(),
                () -> Finding.of(PermitProblem.SITE_HAS_PERMIT).at("siteName"));
        findings.throwIfAny();
        return Permit.apply(
                UUID.randomUUID().toString(),
                new Holder(Objects.requireNonNull(enterprise).creditCode(), input.legalRepresentative()),
                new Site(input.siteName(), Objects.requireNonNull(town), input.address()),
                input.management(),
                office,
                at);
    }

    private static @Nullable Town town(@Nullable String code, @Nullable Enterprise enterprise, Findings findings) {
        if (code != null) {
            return findings.read("town", () -> Town.of(code));
        }
        return enterprise == null ? null : enterprise.town();
    }

    private IssuingOffice office(PermitInput.Apply input, Findings findings) {
        IssuingOffice expected = division.office(input.management());
        IssuingOffice office = Objects.requireNonNullElse(input.issuingOffice(), expected);
        findings.addIf(office != expected, () -> Finding.of(PermitProblem.OFFICE_DIVISION)
                .with("office", office)
                .with("management", input.management())
                .with("expected", expected)
                .at("issuingOffice"));
        return office;
    }
}
