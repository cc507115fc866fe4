package org.ecobureau.benchmarks.faults;

import java.time.Duration;

/**
 * How much a run takes on.
 *
 * @param kills of the service under load
 * @param serverKills of a broker or a store under load
 * @param outage how long something is away
 * @param pause how long it is watched that something stands still
 * @param messages of one measurement of the consumer
 * @param poison every how many-th of them cannot be taken
 * @param rounds of measurements with and without poison
 */
record Scale(int kills, int serverKills, Duration outage, Duration pause, int messages, int poison, int rounds) {

    static final Scale FULL = new Scale(20, 5, Duration.ofSeconds(60), Duration.ofSeconds(20), 10_000, 1_000, 3);

    static final Scale SHORT = new Scale(2, 1, Duration.ofSeconds(6), Duration.ofSeconds(5), 400, 20, 1);

    /** Whether so few messages say anything about speed. */
    boolean measuresSpeed() {
        return messages >= 10_000;
    }
}
