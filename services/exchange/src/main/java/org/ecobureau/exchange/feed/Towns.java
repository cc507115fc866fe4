package org.ecobureau.exchange.feed;

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

    /** Empty where nothing is known. */
    Set<String> of(Arrival event);
}
