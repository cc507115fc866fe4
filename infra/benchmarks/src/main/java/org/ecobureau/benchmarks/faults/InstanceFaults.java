package org.ecobureau.benchmarks.faults;

import java.time.Duration;
import org.ecobureau.test.processes.ServiceProcess;

/** Two instances of a service share the work, and one of them is not what it takes itself for. */
final class InstanceFaults {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration SHARING = Duration.ofSeconds(12);

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

    /** One is five minutes ahead and so takes every lease for one that has run out. */
    static void ahead(Trial trial) {
        skewed(trial, Duration.ofMinutes(5));
    }

    /** One is five minutes behind, and its own leases have run out for the other. */
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
            trial.load().stop();
        }
        trial.allow(2L * Trial.WINDOW);
    }
}
