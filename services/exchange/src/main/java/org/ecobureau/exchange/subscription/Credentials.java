package org.ecobureau.exchange.subscription;

import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is told once, and nobody can read afterwards.
 *
 * @param user of feed and broker
 * @param amqpUri without the password; null without an AMQP channel, as the three after it
 * @param feedUri null without the feed
 * @param webhookSecret null without the webhook
 */
public record Credentials(
        String user,
        String password,
        @Nullable String amqpUri,
        @Nullable String virtualHost,
        @Nullable String queue,
        @Nullable String stream,
        @Nullable String feedUri,
        @Nullable String webhookSecret) {

    @Override
    public String toString() {
        return user;
    }
}
