package org.ecobureau.exchange.subscription;

/** From where on a subscriber sees the feed. */
enum EventStart {
    FROM_NOW,
    FROM_START,
    FROM_TIME
}
