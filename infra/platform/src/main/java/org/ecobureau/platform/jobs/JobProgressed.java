package org.ecobureau.platform.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A job has come further, or to its end: said for every tenth of the way. */
record JobProgressed(
        @JsonIgnore String service,
        String jobId,
        String kind,
        String task,
        String owner,
        String state,
        @Nullable Integer total,
        int done,
        int accepted,
        int rejected)
        implements DomainEvent {

    static JobProgressed of(String service, Job job) {
        return new JobProgressed(
                service,
                job.id(),
                job.kind(),
                job.isImport() ? "IMPORT" : "EXPORT",
                job.caller().subject(),
                job.state().name(),
                job.total(),
                job.done(),
                job.accepted(),
                job.rejected());
    }

    @Override
    public String type() {
        return service + ".job-progressed.v1";
    }
}
