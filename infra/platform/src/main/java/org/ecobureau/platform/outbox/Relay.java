package org.ecobureau.platform.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.ConnectionFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the records that owe them to the bus. What was not confirmed is still owed after any crash, so
 * recovery needs no code; the price is that an event may go out twice. Any number of instances of a service share the
 * work.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final ShardLeases leases;
    private final BusConnection bus;
    private final List<RelayWorker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(Relay::renewalThread);
    private volatile boolean running;

    public Relay(
            String service,
            RelaySettings settings,
            Outbox outbox,
            MongoDatabase database,
            ConnectionFactory factory,
            Topology topology,
            MeterRegistry registry,
            Clock clock) {
        this.outbox = outbox;
        this.leases = new ShardLeases(database, settings.lease(), System::nanoTime);
        this.bus = new BusConnection(factory, topology, service + "-relay");
        RelayMetrics metrics = new RelayMetrics(registry, outbox, leases, clock);
        EventLog log = new EventLog(database, metrics, clock);
        for (int i = 0; i < settings.workers(); i++) {
            int worker = i;
            Set<Integer> shards = IntStream.range(0, Due.SHARDS)
                    .filter(shard -> shard % settings.workers() == worker)
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());
            BusPublisher publisher = new BusPublisher(bus, topology, metrics);
            workers.add(new RelayWorker(shards, outbox, log, publisher, leases, settings.window()));
        }
    }

    private static Thread renewalThread(Runnable work) {
        Thread thread = new Thread(work, "relay-leases");
        thread.setDaemon(true);
        return thread;
    }

    /** @throws IllegalStateException if the broker holds something that differs from the catalogue */
    @Override
    public void start() {
        try {
            bus.channel().abort();
        } catch (IOException | TimeoutException unreachable) {
            LOG.warn("No broker yet; events stay with their records: {}", unreachable.toString());
        }
        running = true;
        renewal.scheduleWithFixedDelay(this::renew, 0, leases.beatEvery().toMillis(), TimeUnit.MILLISECONDS);
        for (int i = 0; i < workers.size(); i++) {
            Thread thread = new Thread(workers.get(i), "relay-" + i);
            threads.add(thread);
            thread.start();
        }
        outbox.tell((collection, shard) -> workers.get(shard % workers.size()).owed(collection, shard));
    }

    private void renew() {
        Set<Integer> before = leases.held();
        try {
            leases.renew();
        } catch (MongoException unreachable) {
            LOG.warn("Leases are not renewed: {}", unreachable.toString());
        }
        if (!before.containsAll(leases.held())) {
            workers.forEach(RelayWorker::lookAround);
        }
    }

    /** Finishes the windows in hand; breaks off only when the store or the broker keeps them waiting. */
    @Override
    public void stop() {
        running = false;
        renewal.shutdownNow();
        workers.forEach(RelayWorker::stop);
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (Thread thread : threads) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
            threads.forEach(Thread::interrupt);
            bus.close();
            for (Thread thread : threads) {
                thread.join(PATIENCE.toMillis());
            }
            leases.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (MongoException unreachable) {
            LOG.debug("The leases run out by themselves", unreachable);
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
}
