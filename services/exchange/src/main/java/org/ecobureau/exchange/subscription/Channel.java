package org.ecobureau.exchange.subscription;

/** How events reach a subscriber. */
public enum Channel {
    AMQP_QUEUE,
    AMQP_STREAM,
    FEED,
    WEBHOOK;

    /** Whether it lives on the broker. */
    public boolean isAmqp() {
        return this == AMQP_QUEUE || this == AMQP_STREAM;
    }

    /** Whether events are sent, rather than fetched. */
    public boolean isPush() {
        return this != FEED;
    }
}
