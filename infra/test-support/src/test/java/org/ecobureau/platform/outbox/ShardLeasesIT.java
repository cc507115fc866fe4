package org.ecobureau.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.ecobureau.test.servers.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each instance has a watch of its own, and no two watches agree. */
class ShardLeasesIT {

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final long TERM = LEASE.toNanos();

    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    private final MongoDatabase database =
            client.getDatabase(TestStore.current().newDatabase());
    private final AtomicLong watch = new AtomicLong();
    private final AtomicLong wrongWatch = new AtomicLong(300_000_000_000L);
    private final ShardLeases leases = new ShardLeases(database, LEASE, watch::get);
    private final ShardLeases others = new ShardLeases(database, LEASE, wrongWatch::get);

    @AfterEach
    void close() {
        client.close();
    }

    /** Both look, again and again, while a time passes. */
    private void live(long nanos) {
        for (int part = 0; part < 3; part++) {
            watch.addAndGet(nanos / 3);
            wrongWatch.addAndGet(nanos / 3);
            leases.renew();
            others.renew();
        }
    }

    @Test
    void whoDiesHoldsItsShardsForATermOfItsReadersAndNoLonger() {
        others.renew();
        assertThat(others.held()).hasSize(Due.SHARDS);

        leases.renew();
        watch.addAndGet(TERM - 1);
        leases.renew();
        assertThat(leases.held()).isEmpty();

        watch.addAndGet(1);
        leases.renew();
        assertThat(leases.held()).hasSize(Due.SHARDS);
        assertThat(database.getCollection("relay_instances").countDocuments()).isOne();
    }

    @Test
    void whoLivesKeepsItsShareHoweverWrongItsWatchIs() {
        others.renew();
        for (int terms = 0; terms < 4; terms++) {
            live(TERM);
            Set<Integer> both = new HashSet<>(leases.held());
            assertThat(both).doesNotContainAnyElementsOf(others.held());
            both.addAll(others.held());
            assertThat(both).hasSize(terms == 0 ? both.size() : Due.SHARDS);
        }
        assertThat(leases.held()).hasSize(Due.SHARDS / 2);
        assertThat(others.held()).hasSize(Due.SHARDS / 2);
    }

    @Test
    void whoStoodStillHoldsNothingUntilItHasLooked() {
        live(TERM);
        live(TERM);
        assertThat(leases.held()).isNotEmpty();

        watch.addAndGet(TERM);

        assertThat(leases.held()).isEmpty();
        wrongWatch.addAndGet(TERM);
        others.renew();
        assertThat(others.held()).hasSize(Due.SHARDS);
        leases.renew();
        assertThat(leases.held()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 333, 749})
    void whoIsKilledIsSucceededWithinATermAndAHalfWheneverTheOtherLooks(long phaseMillis) {
        others.renew();
        long beat = leases.beatEvery().toNanos();
        long phase = Duration.ofMillis(phaseMillis).toNanos();
        watch.addAndGet(phase);
        leases.renew();
        long killed = watch.get() - phase;
        while (leases.held().isEmpty()) {
            watch.addAndGet(beat);
            leases.renew();
        }
        assertThat(watch.get() - killed).isBetween(TERM, TERM + TERM / 2);
        assertThat(leases.held()).hasSize(Due.SHARDS);
    }

    @Test
    void anotherOnesLeaseLastsForTheTermThatItTells() {
        ShardLeases patient = new ShardLeases(database, LEASE.multipliedBy(4), wrongWatch::get);
        patient.renew();
        leases.renew();
        watch.addAndGet(4 * TERM - 1);
        leases.renew();
        assertThat(leases.held()).isEmpty();

        watch.addAndGet(1);
        leases.renew();
        assertThat(leases.held()).hasSize(Due.SHARDS);
    }

    @Test
    void whoEndsInOrderLeavesItsShardsAtOnce() {
        others.renew();
        leases.renew();
        others.release();

        leases.renew();

        assertThat(leases.held()).hasSize(Due.SHARDS);
    }
}
