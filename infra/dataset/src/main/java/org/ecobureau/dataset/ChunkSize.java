package org.ecobureau.dataset;

import java.time.Duration;

/**
 * How many records go into one request: as many as are taken in about a second, so that a service that is still cold
 * answers within the gateway's patience. Not thread-safe.
 */
final class ChunkSize {

    private static final int FIRST = 20;
    private static final int MOST = 200;
    private static final Duration QUICK = Duration.ofMillis(800);
    private static final Duration SLOW = Duration.ofMillis(2_000);

    private int records = FIRST;

    int records() {
        return records;
    }

    /** Learns from a request that was answered. */
    void taken(Duration time) {
        if (time.compareTo(QUICK) < 0) {
            records = Math.min(MOST, records * 2);
        } else if (time.compareTo(SLOW) > 0) {
            halve();
        }
    }

    /** Learns from a request that was not answered in time. */
    void failed() {
        halve();
    }

    private void halve() {
        records = Math.max(1, records / 2);
    }
}
