package org.ecobureau.permits.permit;

import org.ecobureau.platform.jobs.Job;
import org.ecobureau.platform.jobs.JobDesk;
import org.ecobureau.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Orders permits as a file in GraphQL. */
@Controller
class PermitExportController {

    private final PermitExport export;
    private final JobDesk jobs;

    PermitExportController(PermitExport export, JobDesk jobs) {
        this.export = export;
        this.jobs = jobs;
    }

    @MutationMapping
    Job exportPermits(@Argument PermitExport.Input input, Caller caller) {
        return jobs.startExport(export, input, caller);
    }
}
