package org.ecobureau.exchange.feed;

import java.util.Set;

/** Puts events into the feed. */
interface FeedWriter {

    boolean holds(String eventId);

    /** Sequence of the latest event of a partition; 0 where there is none. */
    long lastSequence(String partition);

    /**
     * Gives the event the next position, unless it has one.
     *
     * @param towns that it concerns, by code
     */
    void append(Arrival event, Set<String> towns);
}
