package org.ecobureau.platform.replay;

import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import org.ecobureau.platform.outbox.EventLog;
import org.ecobureau.platform.outbox.Topology;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Says things again when asked, and asks others. */
@AutoConfiguration
public class ReplayConfiguration {

    private final String service;
    private final URI bus;

    ReplayConfiguration(
            @Value("${spring.application.name}") String service, @Value("${ecobureau.rabbitmq.uri}") URI bus) {
        this.service = service;
        this.bus = bus;
    }

    @Bean
    QueueSender queueSender() throws GeneralSecurityException, URISyntaxException {
        return new QueueSender(factory(), service + "-sender");
    }

    @Bean
    Replays replays(QueueSender sender, JsonMapper json) throws GeneralSecurityException, URISyntaxException {
        return new Replays(service, factory(), sender, json);
    }

    @Bean
    ReplayDesk replayDesk(MongoDatabase database, Topology topology, JsonMapper json)
            throws GeneralSecurityException, URISyntaxException {
        LoggedEvents log = new LoggedEvents(database.getCollection(EventLog.COLLECTION));
        return new ReplayDesk(service, factory(), topology, new ReplayAnswer(log, topology), json);
    }

    private ConnectionFactory factory() throws GeneralSecurityException, URISyntaxException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(bus);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(5_000);
        return factory;
    }
}
