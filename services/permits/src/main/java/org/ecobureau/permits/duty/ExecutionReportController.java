package org.ecobureau.permits.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.permits.enterprise.EnterpriseView.TownView;
import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Execution reports in GraphQL. */
@Controller
class ExecutionReportController {

    /** How many reports are overdue in a town. */
    public record OverdueReports(IssuingOffice issuingOffice, TownView town, int reports) {}

    private final ReportService service;
    private final ExecutionReports reports;
    private final HeldPermits permits;
    private final Clock clock;

    ExecutionReportController(ReportService service, ExecutionReports reports, HeldPermits permits, Clock clock) {
        this.service = service;
        this.reports = reports;
        this.permits = permits;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    ExecutionReportView executionReport(@Argument String id, @Argument @Nullable OffsetDateTime asOf, Caller caller) {
        return reports.find(id, scope(caller, asOf)).map(this::show).orElse(null);
    }

    @QueryMapping
    Connection<ExecutionReportView> executionReports(
            @Argument ExecutionReports.@Nullable Filter filter,
            @Argument @Nullable OffsetDateTime asOf,
            @Arguments PageArguments page,
            Caller caller) {
        Scope scope = scope(caller, asOf);
        return reports.list(filter == null ? ExecutionReports.Filter.ALL : filter, day(scope), page, scope)
                .map(this::show);
    }

    @QueryMapping
    List<OverdueReports> overdueReports(
            @Argument @Nullable IssuingOffice issuingOffice, @Argument @Nullable OffsetDateTime asOf, Caller caller) {
        caller.requireAny(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE);
        Scope scope = scope(caller, asOf);
        return reports.overdue(issuingOffice, day(scope), scope).stream()
                .map(found -> new OverdueReports(found.office(), TownView.of(Town.of(found.town())), found.reports()))
                .toList();
    }

    @SchemaMapping(typeName = "ExecutionReport")
    List<Allowed<ReportAction>> allowedActions(ExecutionReportView report, Caller caller) {
        Stored<ExecutionReport> stored = report.stored();
        return ExecutionReport.ACTIONS.allowed(stored.value(), stored.seenAt(clock), caller.roles());
    }

    @SchemaMapping(typeName = "ExecutionReport")
    List<Deadline> deadlines(ExecutionReportView report) {
        return report.stored().value().deadlines().stream()
                .map(deadline -> deadline.asOf(report.stored().asOf()))
                .toList();
    }

    @MutationMapping
    int raiseExecutionReports(@Argument String permitId, Caller caller) {
        return service.raise(permitId, caller);
    }

    @MutationMapping
    Outcome<ExecutionReportView> submitExecutionReport(@Argument ReportInput.Submit input, Caller caller) {
        return service.submit(input, caller).map(this::show);
    }

    @MutationMapping
    Outcome<ExecutionReportView> acceptExecutionReport(@Argument PlainStep input, Caller caller) {
        return service.accept(input, caller).map(this::show);
    }

    @MutationMapping
    Outcome<ExecutionReportView> returnExecutionReport(@Argument ReasonedStep input, Caller caller) {
        return service.sendBack(input, caller).map(this::show);
    }

    private Scope scope(Caller caller, @Nullable OffsetDateTime asOf) {
        return permits.readable(caller.requireAuthenticated().scope()).asOf(asOf, clock.instant());
    }

    private LocalDate day(Scope scope) {
        return BureauTime.day(scope.asOf() == null ? clock.instant() : scope.asOf());
    }

    private ExecutionReportView show(Stored<ExecutionReport> stored) {
        return new ExecutionReportView(stored, BureauTime.day(stored.seenAt(clock)));
    }
}
