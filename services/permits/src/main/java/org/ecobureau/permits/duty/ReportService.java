package org.ecobureau.permits.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.permits.permit.HeldPermit;
import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What is done with execution reports. */
@Service
class ReportService {

    private final ExecutionReports reports;
    private final HeldPermits permits;
    private final Commands commands;
    private final Steps<ExecutionReport, ReportAction> steps;
    private final Clock clock;
    private final String service;

    ReportService(
            ExecutionReports reports,
            HeldPermits permits,
            Commands commands,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        this.reports = reports;
        this.permits = permits;
        this.commands = commands;
        this.steps = commands.steps(reports, ExecutionReport.ACTIONS);
        this.clock = clock;
        this.service = service;
    }

    ExecutionReports all() {
        return reports;
    }

    /**
     * Raises what a holder owes by now, without waiting for the clock.
     *
     * @return how many reports were raised
     */
    int raise(String permitId, Caller caller) {
        caller.requireAny(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
        HeldPermit permit = permits.find(permitId, caller.scope())
                .orElseThrow(() -> Finding.of(DutyProblem.PERMIT_WITHOUT_CONTENT)
                        .at("permitId")
                        .asProblem());
        return raise(permit, BureauTime.day(clock.instant()));
    }

    /** Raises the reports that the permit's holder owes and that are not there yet. */
    int raise(HeldPermit permit, LocalDate today) {
        Map<String, ReportDuty> duties =
                ReportingRules.duties(permit.content(), permit.from(), permit.until(), today).stream()
                        .collect(Collectors.toMap(
                                duty -> ExecutionReport.id(permit.id(), duty),
                                Function.identity(),
                                (one, other) -> one));
        Map<String, Stored<ExecutionReport>> known =
                duties.isEmpty() ? Map.of() : reports.findAll(duties.keySet(), Scope.ALL);
        // One that was raised while the permit went to another holder.
        known.values()
                .forEach(report -> follow(
                        List.of(report),
                        permit.creditCode(),
                        commands.because("holder/" + report.id() + "/" + report.version(), service, clock.instant())));
        int raised = duties.size() - known.size();
        duties.forEach((id, duty) -> {
            if (!known.containsKey(id)) {
                commands.create(
                        reports,
                        commands.because("raise/" + id, service, clock.instant()),
                        command -> new NewRecord<>(id, ExecutionReport.raise(Debtor.of(permit), duty, command.at())));
            }
        });
        return raised;
    }

    /** What is not settled, is owed by the permit's present holder. */
    void follow(Collection<Stored<ExecutionReport>> owed, CreditCode holder, Command because) {
        owed.stream()
                .filter(report -> ReportStatus.UNSETTLED.contains(report.value().status())
                        && !report.value().debtor().creditCode().equals(holder))
                .forEach(report -> commands.change(
                        reports,
                        report.id(),
                        because.forRecord(report.id()),
                        (each, command) -> each.transfer(holder, command.at())));
    }

    Outcome<Stored<ExecutionReport>> submit(ReportInput.Submit input, Caller caller) {
        return steps.take(
                ReportAction.SUBMIT,
                input,
                caller,
                (report, command) -> report.submit(Set.copyOf(input.chapters()), input.summary(), command.at()));
    }

    Outcome<Stored<ExecutionReport>> accept(PlainStep input, Caller caller) {
        return steps.take(ReportAction.ACCEPT, input, caller, (report, command) -> report.accept(command.at()));
    }

    Outcome<Stored<ExecutionReport>> sendBack(ReasonedStep input, Caller caller) {
        return steps.take(
                ReportAction.RETURN,
                input,
                caller,
                (report, command) -> report.sendBack(new Grounds(input.grounds()), command.at()));
    }
}
