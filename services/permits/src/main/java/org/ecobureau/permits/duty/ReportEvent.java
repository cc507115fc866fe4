package org.ecobureau.permits.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.permits.content.Rhythm;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What others learn of an execution report. All types have one shape. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportEvent(
        @JsonIgnore String type,
        String reportId,
        String permitId,
        String number,
        String creditCode,
        String town,
        IssuingOffice issuingOffice,
        Rhythm rhythm,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        ReportStatus status,
        boolean late,
        List<ReportChapter> missingChapters,
        LocalDate on,
        @Nullable String grounds)
        implements DomainEvent {

    static final String DUE_SOON = "permits.report-due-soon.v1";
    static final String MISSING = "permits.report-missing.v1";
    static final String SUBMITTED = "permits.report-submitted.v1";
    static final String TRANSFERRED = "permits.report-transferred.v1";
    static final String JUDGED = "permits.report-judged.v1";

    static ReportEvent of(String type, ExecutionReport report, LocalDate on) {
        Debtor debtor = report.debtor();
        ReportDuty duty = report.duty();
        return new ReportEvent(
                type,
                report.id(),
                debtor.permitId(),
                debtor.number(),
                debtor.creditCode().value(),
                debtor.town().code(),
                debtor.office(),
                duty.period().rhythm(),
                duty.coversFrom(),
                duty.period().to(),
                duty.dueOn(),
                report.status(),
                report.isLate(),
                report.missingChapters().stream().sorted().toList(),
                on,
                report.grounds());
    }
}
