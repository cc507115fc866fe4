package org.ecobureau.dataset.generator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ecobureau.dataset.generator.Description.Obligation;
import org.ecobureau.vocabulary.standard.CreditCode;

/** Permits and registrations of the year. */
final class PermitRecords {

    private static final int ACCEPTED_WITHIN = 3;
    private static final int DECIDED_AFTER = 6;
    /** Of the 20 working days that an office has. */
    private static final int DECIDED_WITHIN = 18;

    private final Map<CreditCode, LocalDate> heldFrom = new LinkedHashMap<>();
    private final Table permits = new Table(
            "permits", "creditCode", "siteName", "management", "issuingOffice", "appliedAt", "acceptedAt", "decidedAt");
    private final Table registrations = new Table("registrations", "creditCode", "siteName", "filedAt");

    PermitRecords(Description description, Register register) {
        grant(description, all(register, Organisation::holdsPermit));
        file(description, all(register, one -> one.obligation() == Obligation.REGISTRATION));
    }

    Table permits() {
        return permits;
    }

    Table registrations() {
        return registrations;
    }

    /** Since when the enterprise holds its permit or registration. */
    Optional<LocalDate> heldFrom(Organisation one) {
        return Optional.ofNullable(heldFrom.get(one.creditCode()));
    }

    private void grant(Description description, List<Organisation> applicants) {
        Draw draw = new Draw(description.seed(), permits.name());
        OfficeHours hours = new OfficeHours(draw);
        Iterator<LocalDate> days =
                draw.days(applicants.size(), description.applications()).iterator();
        for (Organisation applicant : draw.shuffled(applicants)) {
            LocalDate applied = OfficeHours.workingDay(days.next());
            LocalDate accepted = OfficeHours.plusWorkingDays(applied, draw.between(1, ACCEPTED_WITHIN));
            LocalDate decided = OfficeHours.plusWorkingDays(accepted, draw.between(DECIDED_AFTER, DECIDED_WITHIN));
            heldFrom.put(applicant.creditCode(), decided);
            permits.add(
                    applicant.creditCode(),
                    applicant.name(),
                    applicant.obligation(),
                    applicant.obligation() == Obligation.KEY ? "CITY" : "COUNTY",
                    hours.morning(applied),
                    hours.morning(accepted),
                    hours.afternoon(decided));
        }
    }

    /** Registrations are filed online, at the enterprise's own hours. */
    private void file(Description description, List<Organisation> sources) {
        Draw draw = new Draw(description.seed(), registrations.name());
        OfficeHours hours = new OfficeHours(draw);
        Iterator<LocalDate> days =
                draw.days(sources.size(), description.filings()).iterator();
        for (Organisation source : draw.shuffled(sources)) {
            OffsetDateTime filed = hours.anyHour(days.next());
            heldFrom.put(source.creditCode(), filed.toLocalDate());
            registrations.add(source.creditCode(), source.name(), filed);
        }
    }

    private static List<Organisation> all(Register register, Predicate<Organisation> which) {
        return register.all().stream().filter(which).toList();
    }
}
