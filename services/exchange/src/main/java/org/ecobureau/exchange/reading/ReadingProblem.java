package org.ecobureau.exchange.reading;

import org.jspecify.annotations.Nullable;

/** What can be wrong with a request for the feed. */
enum ReadingProblem {
    CREDENTIALS(401, "user or password are missing or wrong (expected: HTTP Basic)"),
    PAUSED(403, "the subscription is paused: %s"),
    NO_FEED(403, "the subscription has no channel FEED"),
    LIMIT(400, "limit: %s (expected: 1 to 500)"),
    WAIT(400, "wait: %s (expected: 0 to 30 seconds)"),
    TYPES(400, "types: %s"),
    PLACE_UNKNOWN(
            400,
            "after: %s (expected: next of an earlier answer to this subscription; without after it begins at the start)"),
    PLACE_GONE(
            410,
            "after: the feed is shorter than that place (it was restored from a backup); read again without after");

    private final int status;
    private final String detail;

    ReadingProblem(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    ReadingRefused with(@Nullable Object... facts) {
        return new ReadingRefused(this, status, detail.formatted(facts));
    }
}
