package org.ecobureau.permits.enterprise;

import org.ecobureau.platform.jobs.Job;
import org.ecobureau.platform.jobs.JobDesk;
import org.ecobureau.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Orders enterprises as a file in GraphQL. */
@Controller
class EnterpriseExportController {

    private final EnterpriseExport export;
    private final JobDesk jobs;

    EnterpriseExportController(EnterpriseExport export, JobDesk jobs) {
        this.export = export;
        this.jobs = jobs;
    }

    @MutationMapping
    Job exportEnterprises(@Argument EnterpriseExport.Input input, Caller caller) {
        return jobs.startExport(export, input.checked(), caller);
    }
}
