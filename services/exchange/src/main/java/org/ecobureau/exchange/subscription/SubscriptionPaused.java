package org.ecobureau.exchange.subscription;

import org.ecobureau.vocabulary.lifecycle.DomainEvent;

/**
 * A subscriber is served no more until somebody has seen to it.
 *
 * @param contact who is called about it
 * @param automatic whether the system did it, and no officer
 */
record SubscriptionPaused(
        String subscriptionId, String organisation, String creditCode, String contact, String reason, boolean automatic)
        implements DomainEvent {

    @Override
    public String type() {
        return "exchange.subscription-paused.v1";
    }
}
