package org.ecobureau.platform.jobs;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.ecobureau.platform.imports.LineImport;
import org.ecobureau.platform.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The jobs of every service. */
@AutoConfiguration
public class JobsConfiguration {

    @Bean
    MongoJobs mongoJobs(
            @Value("${spring.application.name}") String service, MongoDatabase database, Outbox outbox, Clock clock) {
        return new MongoJobs(service, database, outbox, clock);
    }

    @Bean
    MongoJobFiles mongoJobFiles(MongoDatabase database) {
        return new MongoJobFiles(database);
    }

    @Bean
    JobRunner jobRunner(
            MongoJobs jobs,
            MongoJobFiles files,
            ObjectProvider<LineImport> imports,
            ObjectProvider<ListExport<?, ?>> exports,
            JsonMapper json) {
        return new JobRunner(
                jobs, files, imports.stream().toList(), exports.stream().toList(), json);
    }

    @Bean
    JobDesk jobDesk(
            MongoJobs jobs,
            MongoJobFiles files,
            JobRunner runner,
            ObjectProvider<LineImport> imports,
            Clock clock,
            JsonMapper json) {
        return new JobDesk(jobs, files, runner, imports.stream().toList(), clock, json);
    }

    @Bean
    JobController jobController(@Value("${spring.application.name}") String service, JobDesk desk, JsonMapper json) {
        return new JobController(service, desk, json);
    }
}
