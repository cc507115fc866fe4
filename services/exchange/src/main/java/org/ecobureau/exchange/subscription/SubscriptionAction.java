package org.ecobureau.exchange.subscription;

/** What is done to a subscription. */
public enum SubscriptionAction {
    CREATE,
    PAUSE,
    RESUME,
    ROTATE,
    PING,
    REDELIVER,
    DELETE
}
