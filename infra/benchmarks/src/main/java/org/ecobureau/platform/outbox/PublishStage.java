package org.ecobureau.platform.outbox;

import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.ConnectionFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Parts of the relay on their own, to be measured: what publishes without a store, and what stores without a broker. */
public final class PublishStage {

    private final ConnectionFactory factory;
    private final Topology topology;
    private final RelaySettings settings;
    private final RelayMetrics metrics;
    private final MongoDatabase database;

    public PublishStage(ConnectionFactory factory, Topology topology, RelaySettings settings, MongoDatabase database) {
        this.factory = factory;
        this.topology = topology;
        this.settings = settings;
        this.database = database;
        Outbox outbox = new Outbox("bench", JsonMapper.shared());
        Clock clock = Clock.systemUTC();
        this.metrics = new RelayMetrics(
                new SimpleMeterRegistry(),
                outbox,
                new ShardLeases(database, java.time.Duration.ofSeconds(3), System::nanoTime),
                clock);
    }

    /** Events a second that the workers get confirmed, each a window at a time. */
    public double publish(String type, String envelope, Duration time) throws Exception {
        BusConnection bus = new BusConnection(factory, topology, "bench-publish");
        ExecutorService workers = Executors.newFixedThreadPool(settings.workers());
        try {
            long end = System.nanoTime() + time.toNanos();
            long begin = System.nanoTime();
            List<Callable<Long>> work = new ArrayList<>();
            for (int worker = 0; worker < settings.workers(); worker++) {
                List<PendingEvent> window = window("publish-" + worker, type, envelope);
                BusPublisher publisher = new BusPublisher(bus, topology, metrics);
                work.add(() -> {
                    long confirmed = 0;
                    while (System.nanoTime() < end) {
                        confirmed += publisher.publish(window).size();
                    }
                    return confirmed;
                });
            }
            long confirmed = 0;
            for (Future<Long> done : workers.invokeAll(work)) {
                confirmed += done.get();
            }
            return confirmed / ((System.nanoTime() - begin) / 1e9);
        } finally {
            workers.shutdownNow();
            bus.close();
        }
    }

    /** Events a second that the store alone logs and settles, with everything but the publishing. */
    public double store(String type, String envelope, Duration time) {
        EventLog log = new EventLog(database, metrics, Clock.systemUTC());
        var records = database.getCollection("bench_settled");
        OutboxCollection outbox = new OutboxCollection(records);
        long begin = System.nanoTime();
        long spent = 0;
        long events = 0;
        for (int round = 0; System.nanoTime() < begin + time.toNanos(); round++) {
            List<PendingEvent> window = window("store-" + round + "-" + begin, type, envelope);
            List<Document> owing = new ArrayList<>();
            for (PendingEvent event : window) {
                String id = event.id().substring(0, event.id().lastIndexOf('/'));
                owing.add(new Document("_id", id)
                        .append("sequence", 1L)
                        .append("pending", List.of(event.document()))
                        .append("due", Due.since(id, Clock.systemUTC().instant())));
            }
            records.insertMany(owing);
            long measured = System.nanoTime();
            log.append(window);
            outbox.settle(owing.stream()
                    .map(record -> new Settlement(record.getString("_id"), 1, true))
                    .toList());
            spent += System.nanoTime() - measured;
            events += window.size();
        }
        return events / (spent / 1e9);
    }

    private List<PendingEvent> window(String name, String type, String envelope) {
        List<PendingEvent> window = new ArrayList<>();
        for (int i = 0; i < settings.window(); i++) {
            window.add(new PendingEvent(1, "bench/" + name + "-" + i + "/1", type, envelope));
        }
        return window;
    }
}
