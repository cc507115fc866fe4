package org.ecobureau.exchange.broker;

import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The broker for subscribers: there if its management interface is named. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerConfiguration.class);

    /**
     * @param management address of the management interface; empty where the broker has none
     * @param bus address of the bus with our own user and password
     * @param outside address at which subscribers find the broker; empty where that is the bus's own
     */
    @Bean
    SubscriberBroker subscriberBroker(
            @Value("${ecobureau.rabbitmq.management-uri:}") String management,
            @Value("${ecobureau.rabbitmq.uri}") URI bus,
            @Value("${ecobureau.exchange.amqp-uri:}") String outside,
            BrokerSettings settings,
            JsonMapper json)
            throws GeneralSecurityException, URISyntaxException {
        if (management.isBlank()) {
            LOG.info("AMQP channels for subscribers are switched off: ecobureau.rabbitmq.management-uri"
                    + " (RABBITMQ_MANAGEMENT_URI) names no management interface; feed and webhooks work");
            return new NoSubscriberBroker();
        }
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(bus);
        factory.setVirtualHost(settings.virtualHost());
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(5_000);
        return new RabbitSubscriberBroker(
                new ManagementApi(URI.create(management), factory.getUsername() + ":" + factory.getPassword(), json),
                new SubscriberPublisher(factory),
                settings,
                factory.getUsername(),
                outside.isBlank() ? bus : URI.create(outside));
    }
}
