package org.ecobureau.exchange.feed;

import java.time.Instant;
import java.util.Optional;

/** The feed as its readers know it: what was read once stays, and whatever comes later stands behind it. */
public interface Feed {

    /** Position of the latest event; 0 for an empty feed. */
    long last();

    /**
     * What the reader may see behind a position. Bounded in events, in bytes and in how far it looks, so that a page may
     * be empty although there is more behind it.
     *
     * @param limit of events; one event is given however large it is
     */
    FeedPage read(long after, Visibility visibility, int limit);

    /** The event, if the reader may see it. */
    Optional<FeedEvent> find(String id, Visibility visibility);

    /** The position behind which everything stands that was recorded at that moment or later. */
    long before(Instant moment);

    /** The position behind which everything stands that came into the feed at that moment or later. */
    long addedBefore(Instant moment);
}
