package org.ecobureau.benchmarks.faults;

import java.time.Duration;
import org.ecobureau.test.processes.ServiceProcess;

/** Two instances of a service share the work, and one of them is not what it takes itself for. */
final class InstanceFaults {

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration SHARING = Duration.ofSeconds(6);

    /** From the death of an instance to the going out of what it left: a lease, a look, and room for a busy machine. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

    private InstanceFaults() {}

    /** One stands still for twice its lease, holding what it had read, and then goes on as if nothing had been. */
    static void paused(Trial trial) {
        Rig rig = trial.rig();
        try (ServiceProcess another = rig.anotherProducer(Duration.ZERO)) {
            another.restart();
            trial.load().start(rig.producer(), another);
            Trial.watch(SHARING);
            rig.producer().process().pause();
            try {
                Trial.watch(LEASE.multipliedBy(2).plusSeconds(2));
            } finally {
                rig.producer().process().resume();
            }
            trial.load().awaitAccepted(200);
            Trial.watch(SHARING);
            trial.load().stop();
        }
        // To the other instance, and back.
        trial.allow(2L * Trial.WINDOW);
    }

    /** One is five minutes ahead; it is killed in the end, and what it held does not wait for its clock. */
    static void ahead(Trial trial) {
        skewed(trial, Duration.ofMinutes(5));
    }

    /** One is five minutes behind; it is killed in the end. */
    static void behind(Trial trial) {
        skewed(trial, Duration.ofMinutes(-5));
    }

    private static void skewed(Trial trial, Duration skew) {
        Rig rig = trial.rig();
        try (ServiceProcess another = rig.anotherProducer(skew)) {
            another.restart();
            trial.load().start(rig.producer(), another);
            Trial.watch(LEASE.multipliedBy(2));
            trial.load().awaitAccepted(200);
            another.kill();
            trial.load().stop();
        }
        long killed = System.nanoTime();
        trial.awaitNothingOwed();
        Duration took = Duration.ofNanos(System.nanoTime() - killed);
        trial.note("what it left went out after %d s".formatted(took.toSeconds()));
        if (took.compareTo(TAKEN_OVER) > 0) {
            trial.fault("what it left went out after %d s (expected: at most %d)"
                    .formatted(took.toSeconds(), TAKEN_OVER.toSeconds()));
        }
        trial.allow(2L * Trial.WINDOW);
    }
}
