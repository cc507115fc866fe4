package org.ecobureau.exchange.subscription;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What subscribers are given.
 *
 * @param feedUri where the feed is read
 * @param secretOverlap for which a former webhook secret signs beside its successor
 */
@ConfigurationProperties("ecobureau.exchange")
record CredentialSettings(URI feedUri, @DefaultValue("P1D") Duration secretOverlap) {}
