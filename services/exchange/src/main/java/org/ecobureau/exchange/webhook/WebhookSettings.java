package org.ecobureau.exchange.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How subscribers' addresses are called.
 *
 * @param allowHttp for development: without TLS
 * @param allowedNetworks for development: ranges that may be called although they are not public
 * @param connectTimeout until a connection stands
 * @param timeout until the whole answer is there
 * @param maxAnswer of which nothing is kept; a longer one counts as taken all the same
 */
@ConfigurationProperties("ecobureau.exchange.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("PT5S") Duration connectTimeout,
        @DefaultValue("PT15S") Duration timeout,
        @DefaultValue("64KB") DataSize maxAnswer) {}
