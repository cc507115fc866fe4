package org.ecobureau.benchmarks.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.ecobureau.platform.outbox.Due;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.outbox.PendingEvent;
import org.ecobureau.platform.outbox.Relay;
import org.ecobureau.platform.outbox.RelaySettings;
import tools.jackson.databind.json.JsonMapper;

/** The whole relay: from records that owe events to the broker's confirm and the record's update. */
final class RelayStage implements AutoCloseable {

    private static final int CHUNK = 500;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Outbox outbox = new Outbox("bench", JsonMapper.shared());
    private final MongoCollection<Document> records;
    private final Relay relay;
    private final String envelope;
    private long owed;

    RelayStage(Servers servers, RelaySettings settings, String envelope) throws Exception {
        MongoDatabase database = servers.newDatabase();
        this.records = database.getCollection("tallies");
        this.envelope = envelope;
        outbox.register(records);
        this.relay = new Relay(
                "bench", settings, outbox, database, servers.factory(), Servers.topology(), meters, Clock.systemUTC());
    }

    /** What draining a backlog was like. */
    record Drain(double perSecond, long heapBefore, long heapPeak) {}

    /** From the start of the relay to the last event taken off its record. */
    Drain drain(int events, int perRecord) throws InterruptedException {
        owe(events / perRecord, perRecord);
        System.gc();
        long heapBefore = used();
        long heapPeak = heapBefore;
        long begin = System.nanoTime();
        relay.start();
        while (confirmed() < events || outbox.owing() > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
            heapPeak = Math.max(heapPeak, afterCollection());
        }
        return new Drain(events / ((System.nanoTime() - begin) / 1e9), heapBefore, heapPeak);
    }

    private double confirmed() {
        return meters.get("ecobureau.relay.confirmed").counter().count();
    }

    private void owe(int number, int perRecord) {
        for (int done = 0; done < number; done += CHUNK) {
            List<Document> owing = new ArrayList<>();
            for (int i = 0; i < Math.min(CHUNK, number - done); i++) {
                String id = "r" + owed;
                List<Document> pending = new ArrayList<>();
                for (long sequence = 1; sequence <= perRecord; sequence++) {
                    pending.add(
                            new PendingEvent(sequence, "bench/" + id + "/" + sequence, EventsBenchmark.TYPE, envelope)
                                    .document());
                    owed++;
                }
                owing.add(new Document("_id", id)
                        .append("sequence", (long) perRecord)
                        .append("pending", pending)
                        .append("due", Due.since(id, Clock.systemUTC().instant())));
            }
            records.insertMany(owing);
            owing.forEach(record -> outbox.wake(records, record.getString("_id")));
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What the last collections left, in all pools together. */
    private static long afterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(pool -> pool.getCollectionUsage())
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    @Override
    public void close() {
        relay.stop();
    }
}
