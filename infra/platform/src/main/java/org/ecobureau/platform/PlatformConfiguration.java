package org.ecobureau.platform;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.DueSteps;
import org.ecobureau.platform.migration.Migration;
import org.ecobureau.platform.migration.Migrations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The clock, the service's own database, and how commands are taken. */
@AutoConfiguration
public class PlatformConfiguration {

    private static final Duration MIGRATION_TERM = Duration.ofSeconds(30);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * What is accepted is on disk, and with a replica set on most of its members. Nobody gets the database before what
     * has to change in it is changed.
     */
    @Bean
    MongoDatabase mongoDatabase(
            MongoClient client,
            @Value("${spring.mongodb.database}") String name,
            ObjectProvider<Migration> migrations,
            Clock clock) {
        MongoDatabase database = client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        new Migrations(database, clock, MIGRATION_TERM).make(migrations.stream().toList());
        return database;
    }

    @Bean
    Commands commands(Clock clock) {
        return new Commands(clock);
    }

    @Bean
    DueSteps dueSteps(Commands commands, @Value("${spring.application.name}") String service) {
        return new DueSteps(commands, service);
    }
}
