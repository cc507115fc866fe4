package org.ecobureau.permits.registration;

import org.ecobureau.platform.jobs.Job;
import org.ecobureau.platform.jobs.JobDesk;
import org.ecobureau.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Orders registrations as a file in GraphQL. */
@Controller
class RegistrationExportController {

    private final RegistrationExport export;
    private final JobDesk jobs;

    RegistrationExportController(RegistrationExport export, JobDesk jobs) {
        this.export = export;
        this.jobs = jobs;
    }

    @MutationMapping
    Job exportRegistrations(@Argument RegistrationExport.Input input, Caller caller) {
        return jobs.startExport(export, input, caller);
    }
}
