package org.ecobureau.dataset;

import java.time.Duration;

/**
 * How long something that is out of reach is tried again.
 *
 * @param firstPause after the first failure; each further pause is twice as long
 * @param longestPause between two tries
 * @param limit of all pauses together, after which it is given up
 */
record Patience(Duration firstPause, Duration longestPause, Duration limit) {

    /** A service that is still starting, or being started again, is back within this time. */
    static final Patience USUAL = new Patience(Duration.ofMillis(250), Duration.ofSeconds(4), Duration.ofSeconds(90));

    /** What is still missing then is said to be missing. */
    static final Patience SHORT = new Patience(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(6));

    /** The pauses of one request. Not thread-safe. */
    final class Pauses {

        private Duration next = firstPause;
        private Duration spent = Duration.ZERO;

        /** Waits before another try, or gives up with the reason of the last failure. */
        void pauseOrGiveUp(String reason) {
            if (!areLeft()) {
                throw new DatasetException("given up after " + limit.toSeconds() + " s: " + reason);
            }
            pause(reason);
        }

        boolean areLeft() {
            return spent.compareTo(limit) < 0;
        }

        /** Waits before another try. */
        private void pause(String reason) {
            try {
                Thread.sleep(next.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new DatasetException("interrupted: " + reason, interrupted);
            }
            spent = spent.plus(next);
            Duration doubled = next.multipliedBy(2);
            next = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
        }
    }
}
