package org.ecobureau.platform.outbox;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the bus is.
 *
 * @param uri {@code amqp://user:password@host:port/vhost}
 */
@ConfigurationProperties("ecobureau.rabbitmq")
record BusSettings(URI uri) {}
