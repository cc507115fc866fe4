package org.ecobureau.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.enterprise.Enterprise;
import org.ecobureau.permits.enterprise.EnterpriseRegister;
import org.ecobureau.permits.procedure.ShortText;
import org.ecobureau.permits.registration.RegistrationRegister;
import org.ecobureau.permits.source.Site;
import org.ecobureau.platform.command.Command;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an application and holds it against what is known already. */
@Component
class PermitForm {

    /** How an application comes into being from what was read. */
    interface Beginning {
        Change<Permit> begin(
                String id,
                Holder holder,
                Site site,
                PermitManagement management,
                IssuingOffice office,
                Dossier dossier,
                Instant at);
    }

    private final EnterpriseRegister register;
    private final Permits permits;
    private final RegistrationRegister registrations;
    private final PermitContents contents;
    private final DivisionSettings division;

    PermitForm(
            EnterpriseRegister register,
            Permits permits,
            RegistrationRegister registrations,
            PermitContents contents,
            DivisionSettings division) {
        this.register = register;
        this.permits = permits;
        this.registrations = registrations;
        this.contents = contents;
        this.division = division;
    }

    /**
     * The application, as a permit that begins with it.
     *
     * <p>Errors, all at once: those of the enterprise register, {@code TOWN_UNKNOWN}, {@code SITE_NAME_MISSING},
     * {@code TEXT_TOO_LONG}, {@code OFFICE_DIVISION}, {@code SITE_HAS_PERMIT}, {@code APPLICANT_BARRED},
     * {@code NOTICE_ORDER}, those of the content; then {@code BEFORE_PERMIT_RULES}. Warnings:
     * {@code MANAGEMENT_DIFFERS} where the industry alone decides the management, and to another one.
     */
    Change<Permit> read(PermitInput.Form input, Command command, Beginning beginning) {
        Findings findings = new Findings();
        PermitContent content = contents.read(input.content(), findings);
        PermitInput.Notice published = input.publicNotice();
        PublicNotice notice = published == null ? null : findings.read("publicNotice", published::read);
        Read read = read(input, command, command.at(), findings);
        Dossier dossier = contents.dossier(
                new Submission(read.holder, read.site, input.management(), content, notice),
                read.registration,
                command);
        return read.begin(beginning, dossier, command.at())
                .warn(register.managementWarnings(
                        read.enterprise, read.site.name(), input.management(), BureauTime.day(command.at())));
    }

    /**
     * The application for a permit that was granted elsewhere, without its content.
     *
     * @param findings what was found so far; thrown with the rest
     */
    Change<Permit> takeOver(PermitInput.Form input, Command command, Instant at, Findings findings) {
        Read read = read(input, command, at, findings);
        return read.begin(Permit::apply, new Dossier(null, Set.of(), null, read.registration), at);
    }

    private record Read(
            Enterprise enterprise,
            Holder holder,
            Site site,
            PermitManagement management,
            IssuingOffice office,
            @Nullable String registration) {

        Change<Permit> begin(Beginning beginning, Dossier dossier, Instant at) {
            return beginning.begin(UUID.randomUUID().toString(), holder, site, management, office, dossier, at);
        }
    }

    private Read read(PermitInput.Form input, Command command, Instant at, Findings findings) {
        Enterprise enterprise =
                findings.read("creditCode", () -> register.requireFor(command.caller(), input.creditCode()));
        Town town = town(input.town(), enterprise, findings);
        Site.check(input.siteName(), input.address(), findings);
        ShortText.check("legalRepresentative", input.legalRepresentative(), findings);
        IssuingOffice office = office(input, findings);
        String siteName = input.siteName().strip();
        if (enterprise != null) {
            checkPremises(input.creditCode(), siteName, findings);
            checkBar(enterprise.creditCode(), BureauTime.day(at), findings);
        }
        findings.throwIfAny();
        return new Read(
                Objects.requireNonNull(enterprise),
                new Holder(enterprise.creditCode(), input.legalRepresentative()),
                new Site(siteName, Objects.requireNonNull(town), input.address()),
                input.management(),
                office,
                registrations.openAt(input.creditCode(), siteName).orElse(null));
    }

    private void checkPremises(String creditCode, String siteName, Findings findings) {
        findings.addIf(permits.openAt(creditCode, siteName).isPresent(), () -> Finding.of(PermitProblem.SITE_HAS_PERMIT)
                .at("siteName"));
    }

    private void checkBar(CreditCode enterprise, LocalDate day, Findings findings) {
        permits.barredUntil(enterprise, day)
                .ifPresent(until -> findings.add(Finding.of(PermitProblem.APPLICANT_BARRED)
                        .with("until", until)
                        .at("creditCode")));
    }

    private static @Nullable Town town(@Nullable String code, @Nullable Enterprise enterprise, Findings findings) {
        if (code != null) {
            return findings.read("town", () -> Town.of(code));
        }
        return enterprise == null ? null : enterprise.town();
    }

    private IssuingOffice office(PermitInput.Form input, Findings findings) {
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
