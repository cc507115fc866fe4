package org.ecobureau.platform.outbox;

import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.ConnectionFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The outbox, the relay and the topology of the bus. */
@AutoConfiguration
@EnableConfigurationProperties({BusSettings.class, RelaySettings.class})
public class OutboxConfiguration {

    @Bean
    Outbox outbox(@Value("${spring.application.name}") String service, JsonMapper json) {
        return new Outbox(service, json);
    }

    @Bean
    Catalogue catalogue(JsonMapper json) {
        return new Catalogue(json);
    }

    @Bean
    Topology topology(Catalogue catalogue, @Value("${spring.application.name}") String service) {
        return new Topology(catalogue, service);
    }

    @Bean
    Relay relay(
            @Value("${spring.application.name}") String service,
            Outbox outbox,
            MongoDatabase database,
            BusSettings settings,
            RelaySettings relaying,
            Topology topology,
            ObjectProvider<MeterRegistry> registry,
            Clock clock)
            throws GeneralSecurityException, URISyntaxException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(settings.uri());
        // The relay makes its own new connection, and what it had not confirmed it sends again.
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(5_000);
        return new Relay(
                service,
                relaying,
                outbox,
                database,
                factory,
                topology,
                registry.getIfAvailable(SimpleMeterRegistry::new),
                clock);
    }
}
