package org.ecobureau.exchange.feed;

import java.util.Collection;
import java.util.Set;

/** Puts events into the feed. */
interface FeedWriter {

    /** Those of the events that the feed has. */
    Set<String> held(Collection<String> eventIds);

    /** Sequence of the latest event of a partition; 0 where there is none. */
    long lastSequence(String partition);

    /**
     * Gives the event the next position, unless it has one. What several threads append at a time is stored together.
     *
     * @param towns that it concerns, by code
     */
    void append(Arrival event, Set<String> towns);
}
