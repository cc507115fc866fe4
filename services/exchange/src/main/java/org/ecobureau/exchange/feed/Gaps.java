package org.ecobureau.exchange.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events that came before their predecessors, and what is missing because of them. */
interface Gaps {

    /**
     * Notes the gap before the event and keeps the event while there is room; what is not kept is asked for again with
     * the rest.
     *
     * @param askAt when the missing events are asked for, unless they have come
     */
    void hold(Arrival event, Instant now, Instant askAt);

    /** The envelope of that event, if it is kept. */
    Optional<String> held(String eventId);

    void release(String eventId);

    /** Gaps whose time has come, the oldest first. */
    List<Gap> due(Instant now);

    void askAgain(Gap gap, Instant at);

    void close(Gap gap);

    /** Drops what was kept since before that moment. */
    void forget(Instant before);
}
