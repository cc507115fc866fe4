package org.ecobureau.benchmarks.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.inbox.Projection;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.test.graphql.TokensInitializer;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * From the answer to a command to the copy that its event makes, over the broker and through the whole inbox. Speaker
 * and listener are one application here, with the same classes as two.
 */
final class LagStage implements AutoCloseable {

    private static final int CALLERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Caller OFFICER = new Caller("officer", "Officer", Set.of(Role.COUNTY_OFFICER), null);

    private record Input(
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly) implements CommandInput {}

    private static final Input PLAIN = new Input(null, null, null);

    /** Percentiles in milliseconds, at the rate that was really reached. */
    record Lag(double perSecond, double p50, double p99) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class LagApplication {

        @Bean
        Tally.Tallies tallies(MongoDatabase database, Outbox outbox) {
            return new Tally.Tallies(database, outbox);
        }

        @Bean
        Copies copies(MongoDatabase database) {
            return new Copies(new Projection(database.getCollection("copies")));
        }
    }

    /** Copies each tally and notes when. */
    static final class Copies implements EventHandler<Tally.Counted> {

        private final Projection copies;
        private final Map<String, Long> copiedAt = new ConcurrentHashMap<>();

        private Copies(Projection copies) {
            this.copies = copies;
        }

        @Override
        public String type() {
            return EventsBenchmark.TYPE;
        }

        @Override
        public Class<Tally.Counted> data() {
            return Tally.Counted.class;
        }

        @Override
        public void handle(EventEnvelope<Tally.Counted> event) {
            copies.apply(
                    event.partitionkey(),
                    event.sequence(),
                    new Document("count", event.data().count()));
            copiedAt.putIfAbsent(event.id(), System.nanoTime());
        }
    }

    private final Servers servers;
    private final String name = "bench-lag-" + UUID.randomUUID();
    private final ConfigurableApplicationContext application;
    private final AtomicLong numbers = new AtomicLong();

    LagStage(Servers servers) throws Exception {
        this.servers = servers;
        this.application = new SpringApplicationBuilder(LagApplication.class)
                .properties("spring.config.name=bench", "spring.config.import=classpath:platform.yml")
                .properties("spring.application.name=" + name, "server.port=0", "spring.main.banner-mode=off")
                .initializers(new TokensInitializer())
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.mongodb.uri=" + servers.storeUri(),
                        "--spring.mongodb.database=bench-" + UUID.randomUUID(),
                        "--ecobureau.rabbitmq.uri=" + servers.brokerUri(),
                        // PerfTest, on the class path, brings ways to report figures.
                        "--management.defaults.metrics.export.enabled=false");
        try (Connection connection = servers.factory().newConnection();
                Channel channel = connection.createChannel()) {
            channel.queueBind(Topology.queue(name), Topology.EXCHANGE, EventsBenchmark.TYPE);
        }
    }

    /** Gives that many commands a second for a time, if the store takes them, and waits for every copy. */
    Lag measure(double perSecond, Duration time) throws InterruptedException {
        Copies copies = application.getBean(Copies.class);
        Map<String, Long> answered = new ConcurrentHashMap<>();
        long begin = System.nanoTime();
        command(perSecond, begin, begin + time.toNanos(), answered);
        double reached = answered.size() / ((System.nanoTime() - begin) / 1e9);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!copies.copiedAt.keySet().containsAll(answered.keySet()) && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        List<Double> lags = new ArrayList<>();
        answered.forEach((event, answeredAt) -> {
            Long copied = copies.copiedAt.get(event);
            if (copied == null) {
                throw new IllegalStateException(event + " was never copied");
            }
            lags.add(Math.max(0, (copied - answeredAt) / 1e6));
        });
        lags.sort(Double::compare);
        return new Lag(reached, percentile(lags, 0.50), percentile(lags, 0.99));
    }

    /**
     * How many commands and copies a second the store alone takes, with nothing between them: two writes each, by as many
     * threads as give commands and make copies.
     */
    double storeAlone(Duration time) throws InterruptedException {
        MongoDatabase database = application.getBean(MongoDatabase.class);
        MongoCollection<Document> records = database.getCollection("alone");
        Projection copies = new Projection(database.getCollection("alone_copies"));
        AtomicLong done = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        ExecutorService callers = Executors.newFixedThreadPool(2 * CALLERS);
        for (int i = 0; i < 2 * CALLERS; i++) {
            callers.submit(() -> {
                while (System.nanoTime() < end) {
                    String id = "a" + numbers.getAndIncrement();
                    records.insertOne(new Document("_id", id).append("text", Tally.TEXT));
                    copies.apply(id, 1, new Document("count", 1));
                    done.incrementAndGet();
                }
            });
        }
        callers.shutdown();
        if (!callers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the store does not answer");
        }
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private void command(double perSecond, long begin, long end, Map<String, Long> answered)
            throws InterruptedException {
        Commands commands = application.getBean(Commands.class);
        Tally.Tallies tallies = application.getBean(Tally.Tallies.class);
        AtomicLong tickets = new AtomicLong();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            callers.submit(() -> {
                while (true) {
                    long due = begin + (long) (tickets.getAndIncrement() / perSecond * 1e9);
                    LockSupport.parkNanos(due - System.nanoTime());
                    if (Math.max(due, System.nanoTime()) > end) {
                        return;
                    }
                    String id = "t" + numbers.getAndIncrement();
                    commands.create(tallies, PLAIN, OFFICER, command -> new NewRecord<>(id, Tally.start(command.at())));
                    answered.put("tally/" + id + "/1", System.nanoTime());
                }
            });
        }
        callers.shutdown();
        if (!callers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("commands are not answered");
        }
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }

    @Override
    public void close() throws IOException {
        application.close();
        try (Connection connection = servers.factory().newConnection();
                Channel channel = connection.createChannel()) {
            channel.queueDelete(Topology.queue(name));
            channel.queueDelete(Topology.replayQueue(name));
        } catch (TimeoutException late) {
            throw new IOException(late);
        }
    }
}
