package org.ecobureau.permits.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
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
class ExecutionReportExport implements ListExport<ExecutionReportExport.Arguments> {

    /** Those of the list itself. */
    record Arguments(
            ExecutionReports.@Nullable Filter filter,
            @Nullable OffsetDateTime asOf) {}

    /** What an export of reports is asked for with. */
    record Input(
            FileFormat format,
            ExecutionReports.@Nullable Filter filter,
            @Nullable OffsetDateTime asOf,
            @Nullable String idempotencyKey) {

        Arguments arguments() {
            return new Arguments(filter, asOf);
        }
    }

    private static final List<String> COLUMNS = List.of(
            "id",
            "permitId",
            "permitNumber",
            "creditCode",
            "town",
            "issuingOffice",
            "condition",
            "rhythm",
            "period",
            "from",
            "to",
            "dueOn",
            "status",
            "overdue",
            "late",
            "submittedOn",
            "missingChapters",
            "summary",
            "grounds");

    private final ExecutionReports reports;
    private final Clock clock;

    ExecutionReportExport(ExecutionReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "executionReports";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Connection<List<@Nullable Object>> page(Arguments arguments, PageArguments page, Caller caller) {
        Instant now = clock.instant();
        Scope scope = caller.scope().asOf(arguments.asOf(), now);
        Instant asOf = scope.asOf();
        LocalDate day = BureauTime.day(asOf == null ? now : asOf);
        ExecutionReports.Filter filter = arguments.filter();
        return reports.list(filter == null ? ExecutionReports.Filter.ALL : filter, day, page, scope)
                .map(stored -> line(new ExecutionReportView(stored, day)));
    }

    private static List<@Nullable Object> line(ExecutionReportView report) {
        return Arrays.asList(
                report.id(),
                report.permitId(),
                report.permitNumber(),
                report.creditCode(),
                report.town().name(),
                report.issuingOffice(),
                report.condition(),
                report.rhythm(),
                report.period(),
                report.from(),
                report.to(),
                report.dueOn(),
                report.status(),
                report.overdue(),
                report.late(),
                report.submittedOn(),
                String.join(
                        "；", report.missingChapters().stream().map(Enum::name).toList()),
                report.summary(),
                report.grounds());
    }
}
