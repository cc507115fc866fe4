package org.ecobureau.permits.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.platform.jobs.Columns;
import org.ecobureau.platform.jobs.ExportInput;
import org.ecobureau.platform.jobs.FileFormat;
import org.ecobureau.platform.jobs.ListExport;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any list of execution reports as a file. */
@Component
class ExecutionReportExport extends ListExport<ExecutionReportExport.Input, ExecutionReportView> {

    /** What an export of reports is asked for with. */
    record Input(
            FileFormat format,
            ExecutionReports.@Nullable Filter filter,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey)
            implements ExportInput {}

    private static final Columns<ExecutionReportView> COLUMNS = new Columns<ExecutionReportView>()
            .with("id", ExecutionReportView::id)
            .with("permitId", ExecutionReportView::permitId)
            .with("permitNumber", ExecutionReportView::permitNumber)
            .with("creditCode", ExecutionReportView::creditCode)
            .with("town", report -> report.town().name())
            .with("issuingOffice", ExecutionReportView::issuingOffice)
            .with("condition", ExecutionReportView::condition)
            .with("rhythm", ExecutionReportView::rhythm)
            .with("period", ExecutionReportView::period)
            .with("from", ExecutionReportView::from)
            .with("to", ExecutionReportView::to)
            .with("dueOn", ExecutionReportView::dueOn)
            .with("status", ExecutionReportView::status)
            .with("overdue", ExecutionReportView::overdue)
            .with("late", ExecutionReportView::late)
            .with("submittedOn", ExecutionReportView::submittedOn)
            .with(
                    "missingChapters",
                    report -> String.join(
                            "；",
                            report.missingChapters().stream().map(Enum::name).toList()))
            .with("summary", ExecutionReportView::summary)
            .with("grounds", ExecutionReportView::grounds);

    private final ExecutionReports reports;
    private final HeldPermits permits;
    private final Clock clock;

    ExecutionReportExport(ExecutionReports reports, HeldPermits permits, Clock clock) {
        super("executionReports", Input.class, COLUMNS);
        this.reports = reports;
        this.permits = permits;
        this.clock = clock;
    }

    @Override
    protected Connection<ExecutionReportView> page(Input input, PageArguments page, Caller caller) {
        Instant now = clock.instant();
        Scope scope = permits.readable(caller.scope()).asOf(input.asOf(), now);
        Instant asOf = scope.asOf();
        LocalDate day = BureauTime.day(asOf == null ? now : asOf);
        ExecutionReports.Filter filter = input.filter();
        return reports.list(filter == null ? ExecutionReports.Filter.ALL : filter, day, page, scope)
                .map(stored -> new ExecutionReportView(stored, day));
    }
}
