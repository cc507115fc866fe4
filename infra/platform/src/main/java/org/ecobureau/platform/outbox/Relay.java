package org.ecobureau.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the records that owe them to the bus: log, publish, confirm, and only then take them off the
 * record. What was not taken off is still owed after any crash, so recovery needs no code; the price is that an event
 * may go out twice. Events of one record go out one at a time, each after the one before was confirmed.
 */
public final class Relay implements SmartLifecycle {

    /** The collection that holds every event ever published, by id: the ledger, and the source of replays. */
    public static final String EVENT_LOG = "event_log";

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final MongoCollection<Document> log;
    private final RelayLease lease;
    private final BusPublisher publisher;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    public Relay(
            String service,
            Outbox outbox,
            MongoDatabase database,
            ConnectionFactory factory,
            Topology topology,
            Clock clock) {
        this.outbox = outbox;
        this.log = database.getCollection(EVENT_LOG);
        this.lease = new RelayLease(database.getCollection("relay_leases"), clock);
        this.publisher = new BusPublisher(factory, topology, service + "-relay");
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        try {
            publisher.connect();
        } catch (IOException | TimeoutException unreachable) {
            LOG.warn("No broker yet; events stay with their records: {}", unreachable.toString());
        }
        Thread started = new Thread(this::run, "relay");
        thread = started;
        started.start();
    }

    /** Finishes the batch in hand; breaks off only when the store or the broker keeps it waiting. */
    @Override
    public void stop() {
        running = false;
        outbox.wake();
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(PATIENCE.toMillis());
                stopping.interrupt();
                stopping.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Before the consumers, whose queues the topology declares. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long pause = 0;
        while (running) {
            try {
                outbox.await(pause == 0 ? POLL_MILLIS : pause);
                if (lease.isHeld()) {
                    relayAll();
                }
                pause = 0;
            } catch (InterruptedException stopped) {
                break;
            } catch (IOException | TimeoutException | RuntimeException failed) {
                pause = Math.min(LONGEST_PAUSE.toMillis(), Math.max(100, pause * 2));
                LOG.warn("Events stay with their records, next try in {} ms: {}", pause, failed.toString());
            }
        }
        publisher.close();
        try {
            lease.release();
        } catch (MongoException unreachable) {
            LOG.debug("The lease runs out by itself", unreachable);
        }
    }

    private void relayAll() throws IOException, TimeoutException, InterruptedException {
        for (MongoCollection<Document> collection : outbox.collections()) {
            while (running && lease.isHeld() && relay(collection)) {
                // Another batch waits.
            }
        }
    }

    /** One batch; whether there may be more to do at once. */
    private boolean relay(MongoCollection<Document> collection)
            throws IOException, TimeoutException, InterruptedException {
        Map<String, Deque<PendingEvent>> owed = new HashMap<>();
        collection
                .find(eq("due", 1))
                .projection(include("pending"))
                .limit(BATCH)
                .forEach(record -> owed.put(record.getString("_id"), pending(record)));
        if (owed.isEmpty()) {
            return false;
        }
        append(owed);
        Map<String, Long> confirmed = publish(owed);
        settle(collection, confirmed);
        return owed.size() == BATCH && !confirmed.isEmpty();
    }

    private static Deque<PendingEvent> pending(Document record) {
        Deque<PendingEvent> events = new ArrayDeque<>();
        record.getList("pending", Document.class).forEach(event -> events.add(PendingEvent.read(event)));
        return events;
    }

    /** Nothing is published that the log does not hold; what it holds already was logged before a crash. */
    private void append(Map<String, Deque<PendingEvent>> owed) {
        Date now = Date.from(clock.instant());
        List<Document> entries = new ArrayList<>();
        owed.forEach((record, events) -> events.forEach(event -> entries.add(new Document("_id", event.id())
                .append("type", event.type())
                .append("loggedAt", now)
                .append("envelope", event.envelope()))));
        if (entries.isEmpty()) {
            return;
        }
        try {
            log.insertMany(entries, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            boolean onlyKnown = partly.getWriteConcernError() == null
                    && partly.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyKnown) {
                throw partly;
            }
        }
    }

    /** Publishes in waves, one event of each record a wave; the last sequence confirmed for each record. */
    private Map<String, Long> publish(Map<String, Deque<PendingEvent>> owed)
            throws IOException, TimeoutException, InterruptedException {
        Map<String, Long> confirmed = new HashMap<>();
        Set<String> open = new HashSet<>(owed.keySet());
        while (!open.isEmpty()) {
            Map<String, PendingEvent> wave = new HashMap<>();
            open.removeIf(record -> {
                PendingEvent next =
                        owed.getOrDefault(record, new ArrayDeque<>()).poll();
                if (next != null) {
                    wave.put(record, next);
                }
                return next == null;
            });
            if (wave.isEmpty()) {
                break;
            }
            Set<String> taken = publisher.publish(wave.values());
            wave.forEach((record, event) -> {
                if (taken.contains(event.id())) {
                    confirmed.put(record, event.sequence());
                } else {
                    open.remove(record);
                }
            });
        }
        return confirmed;
    }

    private static void settle(MongoCollection<Document> collection, Map<String, Long> confirmed) {
        if (confirmed.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        confirmed.forEach((record, sequence) -> {
            writes.add(new UpdateOneModel<>(
                    eq("_id", record),
                    Updates.pullByFilter(
                            new Document("pending", lte("sequence", sequence).toBsonDocument()))));
            writes.add(new UpdateOneModel<>(and(eq("_id", record), exists("pending.0", false)), Updates.unset("due")));
        });
        collection.bulkWrite(writes, new BulkWriteOptions().ordered(true));
    }
}
