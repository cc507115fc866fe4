package org.ecobureau.exchange.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event that waits to be stored in the feed together with others. */
final class Waiting {

    private final Arrival event;
    private final Set<String> towns;
    private boolean settled;
    private @Nullable RuntimeException failure;

    Waiting(Arrival event, Set<String> towns) {
        this.event = event;
        this.towns = towns;
    }

    Arrival event() {
        return event;
    }

    Set<String> towns() {
        return towns;
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
