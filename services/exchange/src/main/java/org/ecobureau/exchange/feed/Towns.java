package org.ecobureau.exchange.feed;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Which towns an event concerns, by code: the one that it names; where it names none, the one last named for its record
 * and those of the organisations that it names.
 */
interface Towns {

    /** Records whose whereabouts count for the event, beside its own: those of the organisations that it names. */
    Set<String> records(Arrival event);

    /** Keeps what the event says of where its record is. */
    void learn(Arrival event);

    Whereabouts of(Arrival event);

    /** The towns of these records, by record; without those of which nothing is known. */
    Map<String, String> known(Collection<String> records);
}
