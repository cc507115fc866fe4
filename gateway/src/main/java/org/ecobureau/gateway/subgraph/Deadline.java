package org.ecobureau.gateway.subgraph;

import java.time.Duration;

/**
 * A moment after which nobody waits any more.
 *
 * @param nanos of {@link System#nanoTime()}
 */
public record Deadline(long nanos) {

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Not below zero. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** This one or the other, whichever comes first. */
    public Deadline or(Deadline other) {
        return nanos - other.nanos <= 0 ? this : other;
    }
}
