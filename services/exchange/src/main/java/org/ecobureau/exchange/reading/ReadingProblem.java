package org.ecobureau.exchange.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request for the feed. */
enum ReadingProblem {
    CREDENTIALS(HttpStatus.UNAUTHORIZED, "user or password are missing or wrong (expected: HTTP Basic)"),
    PAUSED(HttpStatus.FORBIDDEN, "the subscription is paused: %s"),
    NO_FEED(HttpStatus.FORBIDDEN, "the subscription has no channel FEED"),
    LIMIT(HttpStatus.BAD_REQUEST, "limit: %s (expected: 1 to 500)"),
    WAIT(HttpStatus.BAD_REQUEST, "wait: %s (expected: 0 to 30 seconds)"),
    TYPES(HttpStatus.BAD_REQUEST, "types: %s"),
    PLACE_UNKNOWN(
            HttpStatus.BAD_REQUEST,
            "after: %s (expected: next of an earlier answer to this subscription; without after it begins at the start)"),
    PLACE_GONE(
            HttpStatus.GONE,
            "after: the feed is shorter than that place (it was restored from a backup); read again without after");

    private final HttpStatus status;
    private final String detail;

    ReadingProblem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    ReadingRefused with(@Nullable Object... facts) {
        return new ReadingRefused(this, status, detail.formatted(facts));
    }
}
