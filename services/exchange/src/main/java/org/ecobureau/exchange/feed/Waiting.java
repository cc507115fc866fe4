package org.ecobureau.exchange.feed;

import org.jspecify.annotations.Nullable;

/** An event that waits to be stored in the feed together with others. */
final class Waiting {

    private final Arrival event;
    private final Whereabouts where;
    private boolean settled;
    private @Nullable RuntimeException failure;

    Waiting(Arrival event, Whereabouts where) {
        this.event = event;
        this.where = where;
    }

    Arrival event() {
        return event;
    }

    Whereabouts where() {
        return where;
    }

    boolean isSettled() {
        return settled;
    }

    /** @param failure null where it stands in the feed */
    void settle(@Nullable RuntimeException failure) {
        this.settled = true;
        this.failure = failure;
    }

    void requireStored() {
        if (failure != null) {
            throw failure;
        }
    }
}
