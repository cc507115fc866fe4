package org.ecobureau.platform.replay;

import java.time.Instant;
import org.ecobureau.platform.outbox.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service to say again what it said: some events of one record, all of one kind of record, or all that it logged.
 *
 * @param queue of a consuming service, to which alone the answer goes
 * @param partition {@code aggregate/record}; null for the whole log
 * @param from first sequence of the partition
 * @param to last sequence of the partition
 * @param aggregate kind of record whose whole log is asked for, followed by a message of the type {@link #END}; null for all
 * @param since leaves out what was logged before, where the whole log is asked for; null for all
 */
public record ReplayRequest(
        String queue,
        @Nullable String partition,
        @Nullable Long from,
        @Nullable Long to,
        @Nullable Instant since,
        @Nullable String aggregate) {

    /** Type of the message which says that this was all. */
    static final String END = "replay-end";

    /** So many events of a record are given for one request. */
    public static final int LONGEST = 1_000;

    /** These events of one record, the first {@value #LONGEST} of them. */
    public static ReplayRequest of(String queue, String partition, long from, long to) {
        return new ReplayRequest(queue, partition, from, Math.min(to, from + LONGEST - 1), null, null);
    }

    /** Everything that was logged since then, or ever. */
    public static ReplayRequest ofLog(String queue, @Nullable Instant since) {
        return new ReplayRequest(queue, null, null, null, since, null);
    }

    /** Everything that was ever logged of one kind of record, and then the word that this was all. */
    static ReplayRequest ofAggregate(String queue, String aggregate) {
        return new ReplayRequest(queue, null, null, null, null, aggregate);
    }

    /** Whether it can be answered: a queue of the bus, and either a sound range or none at all. */
    @SuppressWarnings("NullAway") // what another service sent may lack anything
    boolean isSound() {
        if (queue == null || !queue.startsWith(Topology.EXCHANGE + ".")) {
            return false;
        }
        if (partition == null) {
            return from == null && to == null;
        }
        return since == null
                && aggregate == null
                && from != null
                && to != null
                && from >= 1
                && from <= to
                && to - from < LONGEST;
    }
}
