package org.ecobureau.exchange.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What subscribers have on the broker.
 *
 * @param virtualHost in which nothing else is
 * @param queueLength of a live queue; the oldest events give way
 * @param streamSize of a stream; the oldest events give way
 * @param streamAge after which events leave a stream
 */
@ConfigurationProperties("ecobureau.exchange.broker")
record BrokerSettings(
        @DefaultValue("ecobureau-subscribers") String virtualHost,
        @DefaultValue("100000") int queueLength,
        @DefaultValue("1GB") DataSize streamSize,
        @DefaultValue("P30D") Duration streamAge) {}
