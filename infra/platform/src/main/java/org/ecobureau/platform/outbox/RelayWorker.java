package org.ecobureau.platform.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the events of some shards: log, publish, confirm, and only then take them off their records. Events of one
 * record go out one at a time, each after the one before was confirmed.
 */
final class RelayWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayWorker.class);

    /** News tells at once what there is to do; looking around finds what a crash or another instance has left. */
    private static final long LOOK_AROUND_MILLIS = 5_000;

    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 10_000;

    /** Some records of a collection. */
    private record Part(OutboxCollection collection, int shard) {}

    private final Set<Integer> shards;
    private final Outbox outbox;
    private final EventLog log;
    private final BusPublisher publisher;
    private final ShardLeases leases;
    private final int window;

    /** Where there may be something to do, first come first served. */
    private final Set<Part> news = new LinkedHashSet<>();

    /** Where to go on in a part whose first records cannot be served now. */
    private final Map<Part, Long> passedOver = new HashMap<>();

    private long lookAroundAt;
    private volatile boolean stopped;

    /** @param shards that are this worker's while the instance holds them */
    RelayWorker(
            Set<Integer> shards, Outbox outbox, EventLog log, BusPublisher publisher, ShardLeases leases, int window) {
        this.shards = shards;
        this.outbox = outbox;
        this.log = log;
        this.publisher = publisher;
        this.leases = leases;
        this.window = window;
    }

    synchronized void owed(OutboxCollection collection, int shard) {
        if (news.add(new Part(collection, shard))) {
            notifyAll();
        }
    }

    synchronized void lookAround() {
        lookAroundAt = 0;
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    @Override
    public void run() {
        long pause = 0;
        while (!stopped) {
            try {
                pause(pause);
                if (publisher.isBlocked()) {
                    pause = FIRST_PAUSE;
                    continue;
                }
                relay(next());
                pause = 0;
            } catch (InterruptedException broken) {
                return;
            } catch (IOException | TimeoutException | RuntimeException failed) {
                pause = Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, pause * 2));
                LOG.warn("Events stay with their records, next try in {} ms: {}", pause, failed.toString());
                lookAround();
            }
        }
    }

    private synchronized void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0 && !stopped; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** Waits for something to look at: parts of one collection; none when the worker is to stop. */
    private synchronized List<Part> next() throws InterruptedException {
        while (!stopped) {
            long left = lookAroundAt - System.nanoTime() / 1_000_000;
            if (lookAroundAt == 0 || left <= 0) {
                lookAroundAt = System.nanoTime() / 1_000_000 + LOOK_AROUND_MILLIS;
                passedOver.clear();
                for (OutboxCollection collection : outbox.collections()) {
                    leases.held().stream()
                            .filter(shards::contains)
                            .forEach(shard -> news.add(new Part(collection, shard)));
                }
            }
            if (!news.isEmpty()) {
                OutboxCollection first = news.iterator().next().collection;
                List<Part> parts =
                        news.stream().filter(part -> part.collection == first).toList();
                parts.forEach(news::remove);
                return parts;
            }
            wait(Math.max(1, left));
        }
        return List.of();
    }

    /** One window of the parts' events, as far as the instance holds them; what is more comes next time. */
    private void relay(List<Part> parts) throws IOException, TimeoutException, InterruptedException {
        Map<Part, List<OwingRecord>> owing = new LinkedHashMap<>();
        int room = window;
        for (Part part : parts) {
            if (room == 0) {
                owed(part.collection, part.shard);
            } else if (leases.isHeld(part.shard)) {
                List<OwingRecord> records =
                        part.collection.owing(passedOver.getOrDefault(part, Due.first(part.shard)), room);
                int events = records.stream()
                        .mapToInt(record -> record.events().size())
                        .sum();
                if (events >= room || records.size() >= room) {
                    owed(part.collection, part.shard);
                }
                room = Math.max(0, room - events);
                if (!records.isEmpty()) {
                    owing.put(part, records);
                }
            }
        }
        if (!owing.isEmpty()) {
            carry(parts.get(0).collection, owing);
        }
    }

    private void carry(OutboxCollection collection, Map<Part, List<OwingRecord>> owing)
            throws IOException, TimeoutException, InterruptedException {
        List<OwingRecord> records =
                owing.values().stream().flatMap(List::stream).toList();
        log.append(records.stream().flatMap(record -> record.events().stream()).toList());
        Map<String, Settlement> settlements = publish(records);
        collection.settle(List.copyOf(settlements.values()));
        owing.forEach((part, some) -> {
            if (some.stream().noneMatch(record -> settlements.containsKey(record.id()))) {
                passedOver.put(part, some.get(some.size() - 1).due() + 1);
            }
        });
    }

    /** Publishes in waves, one event of each record a wave. */
    private Map<String, Settlement> publish(List<OwingRecord> owing)
            throws IOException, TimeoutException, InterruptedException {
        Map<String, Settlement> settlements = new HashMap<>();
        List<OwingRecord> open = new ArrayList<>(owing);
        for (int wave = 0; !open.isEmpty(); wave++) {
            int at = wave;
            open.removeIf(record -> record.events().size() <= at);
            if (open.isEmpty()) {
                break;
            }
            Set<String> taken = publisher.publish(
                    open.stream().map(record -> record.events().get(at)).toList());
            open.removeIf(record -> !taken.contains(record.events().get(at).id()));
            for (OwingRecord record : open) {
                settlements.put(
                        record.id(), record.settled(record.events().get(at).sequence()));
            }
        }
        return settlements;
    }
}
