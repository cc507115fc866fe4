package org.ecobureau.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/** One granted permit of an import, with the days of its whole course. */
record PermitImportLine(
        PermitInput.Form application,
        Instant appliedAt,
        Instant acceptedAt,
        Instant decidedAt,
        @Nullable LocalDate validFrom) {

    static PermitImportLine read(ImportRow row) {
        row.require("management", "issuingOffice", "appliedAt", "acceptedAt", "decidedAt");
        String creditCode = row.required("creditCode");
        String siteName = row.required("siteName");
        PermitManagement management = row.choice("management", PermitManagement.class);
        IssuingOffice office = row.choice("issuingOffice", IssuingOffice.class);
        OffsetDateTime appliedAt = row.dateTime("appliedAt");
        OffsetDateTime acceptedAt = row.dateTime("acceptedAt");
        OffsetDateTime decidedAt = row.dateTime("decidedAt");
        LocalDate validFrom = row.date("validFrom");
        row.throwIfAny();
        return new PermitImportLine(
                new PermitInput.Form(
                        creditCode,
                        siteName,
                        row.text("town"),
                        null,
                        null,
                        Objects.requireNonNull(management),
                        office,
                        null,
                        null,
                        null,
                        null,
                        null),
                Objects.requireNonNull(appliedAt).toInstant(),
                Objects.requireNonNull(acceptedAt).toInstant(),
                Objects.requireNonNull(decidedAt).toInstant(),
                validFrom);
    }

    /** Finds {@code STEPS_OUT_OF_ORDER} at each moment that does not lie between its neighbours. */
    void checkOrder(Instant now, Findings findings) {
        checkBetween("acceptedAt", acceptedAt, appliedAt, now, findings);
        checkBetween("decidedAt", decidedAt, acceptedAt, now, findings);
    }

    private static void checkBetween(String field, Instant at, Instant from, Instant to, Findings findings) {
        findings.addIf(at.isBefore(from) || at.isAfter(to), () -> Finding.of(PermitProblem.STEPS_OUT_OF_ORDER)
                .with("value", BureauTime.local(at))
                .with("from", BureauTime.local(from))
                .with("to", BureauTime.local(to))
                .at(field));
    }
}
