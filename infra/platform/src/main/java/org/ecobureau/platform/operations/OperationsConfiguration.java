package org.ecobureau.platform.operations;

import java.io.IOException;
import org.ecobureau.platform.inbox.DeadLetters;
import org.ecobureau.platform.inbox.InboxMetrics;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.replay.QueueSender;
import org.ecobureau.platform.replay.Replays;
import org.ecobureau.platform.store.MongoRepository;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** The operations part of every service: in its schema, and at its management port. */
@AutoConfiguration(before = GraphQlAutoConfiguration.class)
public class OperationsConfiguration {

    private final String service;

    OperationsConfiguration(@Value("${spring.application.name}") String service) {
        this.service = service;
    }

    @Bean
    BusDesk busDesk(DeadLetters deadLetters, QueueSender sender, Replays replays, Catalogue catalogue) {
        return new BusDesk(service, deadLetters, sender, replays, catalogue);
    }

    @Bean
    ServiceBus serviceBus(Outbox outbox, DeadLetters deadLetters, InboxMetrics inbox, ConnectionFactory broker) {
        return new ServiceBus(service, outbox, deadLetters, inbox, new RabbitAdmin(broker));
    }

    @Bean
    OperationsController operationsController(ServiceBus bus, BusDesk desk, DeadLetters deadLetters, JsonMapper json) {
        return new OperationsController(bus, desk, deadLetters, json);
    }

    @Bean
    RecordsController recordsController(ObjectProvider<MongoRepository<?>> repositories) {
        return new RecordsController(
                OperationsSchema.prefix(service), repositories.stream().toList());
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(ServiceBus bus, BusDesk desk, DeadLetters deadLetters) {
        return new DeadLettersEndpoint(bus, desk, deadLetters);
    }

    @Bean
    GraphQlSourceBuilderCustomizer operationsSchema() throws IOException {
        Resource operations = OperationsSchema.of(service, "operations.graphqls");
        Resource records = OperationsSchema.of(service, "records.graphqls");
        Resource jobs = OperationsSchema.of(service, "jobs.graphqls");
        return builder -> builder.schemaResources(operations, records, jobs);
    }
}
