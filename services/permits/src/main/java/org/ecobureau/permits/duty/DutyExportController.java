package org.ecobureau.permits.duty;

import org.ecobureau.platform.jobs.Job;
import org.ecobureau.platform.jobs.JobDesk;
import org.ecobureau.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Orders execution reports and results of self-monitoring as a file in GraphQL. */
@Controller
class DutyExportController {

    private final ExecutionReportExport reports;
    private final MonitoringResultExport results;
    private final JobDesk jobs;

    DutyExportController(ExecutionReportExport reports, MonitoringResultExport results, JobDesk jobs) {
        this.reports = reports;
        this.results = results;
        this.jobs = jobs;
    }

    @MutationMapping
    Job exportExecutionReports(@Argument ExecutionReportExport.Input input, Caller caller) {
        return jobs.startExport(reports, input, caller);
    }

    @MutationMapping
    Job exportMonitoringResults(@Argument MonitoringResultExport.Input input, Caller caller) {
        return jobs.startExport(results, input, caller);
    }
}
