package org.ecobureau.exchange.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * @param where whose towns may see it; where some of them are not known yet, readers limited to towns wait before it
     *     until it is settled
     */
    void append(Arrival event, Whereabouts where);

    /** Events of which some towns were not known, the first ones in the feed's order. */
    List<Unsettled> unsettled();

    /**
     * Leaves events with these towns, by position, for good. What is settled already stays as it is.
     *
     * @return how many were settled by this
     */
    int settle(Map<Long, Set<String>> towns);
}
