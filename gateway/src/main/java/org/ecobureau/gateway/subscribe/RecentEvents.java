package org.ecobureau.gateway.subscribe;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The latest events of the bus, which all subscribers share: each only knows how far it has read, so that a slow one
 * costs nothing. What is too old goes; who has not read it by then has lost the place.
 *
 * <p>Places hold for one run. A connection to the bus that had to be made anew begins another one, as nobody knows what
 * was said in between.
 */
public final class RecentEvents {

    private final @Nullable Entry[] entries;
    private final long mostBytes;
    private final Clock clock;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    private String run = newRun();
    private Instant since;
    private long first = 1;
    private long next = 1;
    private long bytes;

    /**
     * @param most events kept
     * @param mostBytes of them together
     */
    public RecentEvents(int most, long mostBytes, Clock clock) {
        this.entries = new @Nullable Entry[most];
        this.mostBytes = mostBytes;
        this.clock = clock;
        this.since = clock.instant();
    }

    private static String newRun() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    /** Takes an event from the bus; anything else is an {@link IllegalArgumentException}. */
    public void take(byte[] json) {
        var event = BusEvent.read(json);
        synchronized (this) {
            while (next - first == entries.length || (bytes + json.length > mostBytes && first < next)) {
                forgetFirst();
            }
            entries[slot(next)] = new Entry(Place.onBus(run, next, clock.instant()), event, json.length);
            bytes += json.length;
            next++;
        }
        tell();
    }

    private void forgetFirst() {
        int slot = slot(first++);
        var oldest = entries[slot];
        entries[slot] = null;
        bytes -= oldest == null ? 0 : oldest.bytes();
    }

    private int slot(long number) {
        return (int) (number % entries.length);
    }

    /** Begins another run: what was said since the last event nobody here knows. */
    public void begin() {
        synchronized (this) {
            while (first < next) {
                forgetFirst();
            }
            run = newRun();
            since = clock.instant();
        }
        tell();
    }

    private void tell() {
        readers.forEach(Runnable::run);
    }

    void tellNews(Runnable reader) {
        readers.add(reader);
    }

    void forget(Runnable reader) {
        readers.remove(reader);
    }

    /** When the run began. */
    synchronized Instant since() {
        return since;
    }

    /** The place behind which everything stands that comes from now on. */
    synchronized Place now() {
        return Place.onBus(run, next - 1, clock.instant());
    }

    /** The place behind which everything stands that came since a moment, as far as it is still here. */
    synchronized Place before(Instant moment) {
        long number = next;
        while (number > first && !entry(number - 1).place().at().isBefore(moment)) {
            number--;
        }
        return Place.onBus(run, number - 1, clock.instant());
    }

    private Entry entry(long number) {
        var entry = entries[slot(number)];
        if (entry == null) {
            throw new IllegalStateException("event: " + number + " (expected: " + first + " to " + (next - 1) + ")");
        }
        return entry;
    }

    /** Whether the place is known and nothing behind it has gone. */
    synchronized boolean holds(Place place) {
        return run.equals(place.run()) && place.number() >= first - 1 && place.number() < next;
    }

    /** The event behind a place that {@linkplain #holds is held}; null where there is none yet. */
    synchronized @Nullable Entry after(Place place) {
        return holds(place) && place.number() + 1 < next ? entry(place.number() + 1) : null;
    }

    /** Whether any event behind a place is one of these; so, too, where the place is not held any more. */
    synchronized boolean hasAnyAfter(Place place, Set<String> ids) {
        if (!holds(place)) {
            return true;
        }
        for (long number = place.number() + 1; number < next; number++) {
            if (ids.contains(entry(number).event().id())) {
                return true;
            }
        }
        return false;
    }

    /** An event at its place. */
    record Entry(Place place, BusEvent event, int bytes) {}
}
