package org.ecobureau.benchmarks.events;

import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
final class LagStage {

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

    private LagStage() {}

    static Lag measure(Servers servers, double perSecond, int threads, Duration time) throws Exception {
        String name = "bench-lag-" + UUID.randomUUID();
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(LagApplication.class)
                .properties("spring.config.name=bench", "spring.config.import=classpath:platform.yml")
                .properties("spring.application.name=" + name, "server.port=0", "spring.main.banner-mode=off")
                // PerfTest, on the class path, brings ways to report figures.
                .properties("management.defaults.metrics.export.enabled=false")
                .initializers(new TokensInitializer())
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.mongodb.uri=" + servers.storeUri(),
                        "--spring.mongodb.database=bench-" + UUID.randomUUID(),
                        "--ecobureau.rabbitmq.uri=" + servers.brokerUri(),
                        // PerfTest, on the class path, brings ways to report figures.
                        "--management.defaults.metrics.export.enabled=false")) {
            try (Connection connection = servers.factory().newConnection();
                    Channel channel = connection.createChannel()) {
                channel.queueBind(Topology.queue(name), Topology.EXCHANGE, EventsBenchmark.TYPE);
            }
            return measure(application, perSecond, threads, time);
        } finally {
            try (Connection connection = servers.factory().newConnection();
                    Channel channel = connection.createChannel()) {
                channel.queueDelete(Topology.queue(name));
                channel.queueDelete(Topology.replayQueue(name));
            }
        }
    }

    private static Lag measure(ConfigurableApplicationContext application, double perSecond, int threads, Duration time)
            throws InterruptedException {
        Commands commands = application.getBean(Commands.class);
        Tally.Tallies tallies = application.getBean(Tally.Tallies.class);
        Copies copies = application.getBean(Copies.class);
        ConcurrentLinkedQueue<Map.Entry<String, Long>> answered = new ConcurrentLinkedQueue<>();
        AtomicLong ticket = new AtomicLong();
        long begin = System.nanoTime();
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            callers.submit(() -> {
                while (true) {
                    long number = ticket.getAndIncrement();
                    long due = begin + (long) (number / perSecond * 1e9);
                    if (due > begin + time.toNanos()) {
                        return;
                    }
                    LockSupport.parkNanos(due - System.nanoTime());
                    if (System.nanoTime() > begin + time.toNanos()) {
                        return;
                    }
                    String id = "t" + number;
                    commands.create(tallies, PLAIN, OFFICER, command -> new NewRecord<>(id, Tally.start(command.at())));
                    answered.add(Map.entry("tally/" + id + "/1", System.nanoTime()));
                }
            });
        }
        callers.shutdown();
        callers.awaitTermination(5, TimeUnit.MINUTES);
        double reached = answered.size() / ((System.nanoTime() - begin) / 1e9);
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (copies.copiedAt.size() < answered.size() && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        List<Double> lags = new ArrayList<>();
        for (Map.Entry<String, Long> answer : answered) {
            Long copied = copies.copiedAt.get(answer.getKey());
            if (copied == null) {
                throw new IllegalStateException(answer.getKey() + " was never copied");
            }
            lags.add(Math.max(0, (copied - answer.getValue()) / 1e6));
        }
        lags.sort(Double::compare);
        return new Lag(reached, percentile(lags, 0.50), percentile(lags, 0.99));
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
