package org.ecobureau.exchange.subscription;

/** Whether the subscriber is served. */
public enum SubscriptionStatus {
    ACTIVE,
    PAUSED,
    DELETED
}
