package org.ecobureau.platform.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While it is open no event leaves its record: it holds every lease of a service, as an instance would that does not
 * relay. Commands go on being taken; what they say waits in the records.
 */
public final class RelayPause implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayPause.class);
    private static final Duration MARGIN = Duration.ofSeconds(1);
    private static final Duration TERM = Duration.ofSeconds(10);

    private final MongoCollection<Document> leases;
    private final String owner = "pause " + UUID.randomUUID();
    private final AtomicLong beat = new AtomicLong(1);
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "relay-pause");
        thread.setDaemon(true);
        return thread;
    });

    private RelayPause(MongoDatabase database) {
        this.leases = database.getCollection(ShardLeases.LEASES);
    }

    /** Returns when the instances that held the leases have noticed. */
    public static RelayPause of(MongoDatabase database) throws InterruptedException {
        RelayPause pause = new RelayPause(database);
        pause.take();
        long third = TERM.toMillis() / 3;
        pause.renewal.scheduleWithFixedDelay(pause::renew, third, third, TimeUnit.MILLISECONDS);
        // After the taking: who comes later finds every lease held. An owner works on until its own term is over.
        Thread.sleep(ShardLeases.longestTerm(database).plus(MARGIN).toMillis());
        return pause;
    }

    private void take() {
        ShardLeases.prepare(leases);
        leases.updateMany(
                new Document(),
                Updates.combine(
                        Updates.set("owner", owner), Updates.set("beat", 0L), Updates.set("term", TERM.toMillis())));
    }

    private void renew() {
        try {
            leases.updateMany(eq("owner", owner), Updates.set("beat", beat.incrementAndGet()));
        } catch (MongoException unreachable) {
            LOG.warn("The pause is not renewed: {}", unreachable.toString());
        }
    }

    /** Whether it still holds every lease. */
    public boolean holds() {
        return leases.countDocuments() == leases.countDocuments(eq("owner", owner));
    }

    /** Lets the instances go on at once. */
    @Override
    public void close() {
        renewal.shutdownNow();
        leases.updateMany(eq("owner", owner), Updates.set("owner", ""));
    }
}
