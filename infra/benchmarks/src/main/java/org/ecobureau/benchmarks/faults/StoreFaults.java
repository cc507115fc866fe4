package org.ecobureau.benchmarks.faults;

import java.time.Duration;

/** A store is killed or does not answer. */
final class StoreFaults {

    private StoreFaults() {}

    /** The producer's, right after writes: nothing accepted is gone, and nothing was said that is not in the log. */
    static void producersKilled(Trial trial) {
        Rig rig = trial.rig();
        trial.load().start(rig.producer());
        for (int i = 0; i < trial.scale().serverKills(); i++) {
            trial.load().awaitAccepted(150);
            rig.producerStore().process().kill();
            rig.producerStore().start();
            trial.load().awaitAccepted(50);
        }
        trial.allow((long) trial.scale().serverKills() * Trial.WINDOW);
    }

    /** The consumer's is dead for a while: its messages wait, none is put aside. */
    static void consumersDead(Trial trial) {
        Rig rig = trial.rig();
        trial.load().start(rig.producer());
        trial.load().awaitAccepted(50);
        rig.consumerStore().process().kill();
        Trial.watch(trial.scale().outage());
        rig.consumerStore().start();
    }

    /** The consumer's holds its connections and says nothing. */
    static void consumersSilent(Trial trial) {
        Rig rig = trial.rig();
        trial.load().start(rig.producer());
        trial.load().awaitAccepted(50);
        rig.consumerStore().process().pause();
        try {
            Trial.watch(trial.scale().outage());
        } finally {
            rig.consumerStore().process().resume();
        }
        trial.load().awaitAccepted(50);
        Trial.watch(Duration.ofSeconds(1));
    }
}
