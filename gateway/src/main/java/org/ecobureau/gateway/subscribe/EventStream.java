package org.ecobureau.gateway.subscribe;

import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.ecobureau.gateway.execute.PreparedSubscription;
import org.jspecify.annotations.Nullable;

/**
 * The events that one subscriber is told: first those of the record, where it goes on from a place that is not here any
 * more, and then those that come over the bus.
 *
 * <p>What the record and the bus both have is told once.
 */
final class EventStream implements Drain.Source {

    /** So many events of the record are known again when the bus brings them. */
    private static final int KNOWN = 10_000;

    private final PreparedSubscription subscription;
    private final EventReading reading;
    private final List<EventFilter> filters;
    private final Viewer viewer;
    private final RecentEvents recent;
    private final @Nullable RecordedEvents record;
    private final FeedSettings settings;
    private final Clock clock;
    private final BooleanSupplier current;
    private final Instant begun;
    private final Set<String> toldOfRecord = new LinkedHashSet<>();
    private final Deque<RecordedEvents.Recorded> page = new ArrayDeque<>();

    /** The last event that was looked at. */
    private volatile Place last;

    private @Nullable String recordedUpTo;
    private Place onBus;
    private volatile boolean reads;
    private @Nullable Instant met;

    private EventStream(Making making) {
        this.subscription = making.subscription;
        this.reading = making.reading;
        this.filters = making.filters;
        this.viewer = making.viewer;
        this.recent = making.recent;
        this.record = making.record;
        this.settings = making.settings;
        this.clock = making.clock;
        this.current = making.current;
        this.begun = clock.instant();
        var after = making.after;
        if (after == null) {
            this.onBus = recent.now();
            this.last = onBus;
        } else if (recent.holds(after)) {
            this.onBus = after;
            this.last = after;
        } else {
            this.onBus = recent.before(clock.instant().minus(settings.settle()));
            this.last = after;
            this.reads = true;
            this.recordedUpTo = after.recorded();
        }
    }

    /**
     * What a stream is made of.
     *
     * @param filters those that ask services last
     * @param record null where there is none
     * @param after where to go on; null for what comes from now on
     * @param current whether the graph is still served
     */
    record Making(
            PreparedSubscription subscription,
            EventReading reading,
            List<EventFilter> filters,
            Viewer viewer,
            RecentEvents recent,
            @Nullable RecordedEvents record,
            FeedSettings settings,
            Clock clock,
            @Nullable Place after,
            BooleanSupplier current) {

        EventStream make() {
            return new EventStream(this);
        }
    }

    /** Where the subscriber may go on if it ends now. */
    Place last() {
        return last;
    }

    /** Whether it is still to be looked what the record has. */
    boolean readsRecord() {
        return reads;
    }

    @Override
    public @Nullable ExecutionResult next() {
        while (true) {
            var event = reads ? nextOfRecord() : null;
            if (event == null && !reads) {
                event = nextOnBus();
            }
            if (event == null) {
                return null;
            }
            var answer = event.known() ? null : answer(event.event(), event.place());
            last = event.place();
            if (answer != null) {
                return answer;
            }
        }
    }

    private @Nullable Placed nextOnBus() {
        if (!current.getAsBoolean()) {
            throw SubscriptionEnded.at(
                    last, "RESYNCHRONISE", "The schema has changed: subscribe again, after the cursor");
        }
        if (!recent.holds(onBus)) {
            throw SubscriptionEnded.at(
                    last, "RESYNCHRONISE", "The subscriber has fallen behind: subscribe again, after the cursor");
        }
        var entry = recent.after(onBus);
        if (entry == null) {
            return null;
        }
        onBus = entry.place();
        return new Placed(
                entry.event(), onBus, toldOfRecord.remove(entry.event().id()));
    }

    /** Null where the record has no more; then it is read on later, or not any more. */
    private @Nullable Placed nextOfRecord() {
        while (page.isEmpty()) {
            var read = read();
            page.addAll(read.events());
            recordedUpTo = read.next();
            if (page.isEmpty() && !read.more()) {
                reads = !hasCaughtUp();
                return null;
            }
        }
        var recorded = page.removeFirst();
        var event = BusEvent.of(recorded.event());
        boolean known = !toldOfRecord.add(event.id());
        if (toldOfRecord.size() > KNOWN) {
            toldOfRecord.remove(toldOfRecord.iterator().next());
        }
        return new Placed(event, Place.inRecord(recorded.place()), known);
    }

    /**
     * Whether the record has come to what the bus has brought, and so to whatever was said before the gateway listened. On
     * a quiet bus nobody can tell, and time decides.
     */
    private boolean hasCaughtUp() {
        var now = clock.instant();
        if (now.isBefore(recent.since().plus(settings.settle()))) {
            return false;
        }
        if (!recent.hasAnyAfter(onBus, toldOfRecord)) {
            return now.isAfter(begun.plus(settings.overlap()));
        }
        // Looked at for a while longer: the record takes events of different records side by side.
        var since = met;
        if (since == null) {
            met = now;
            return false;
        }
        return now.isAfter(since.plus(settings.settle()));
    }

    private RecordedEvents.Page read() {
        if (record == null) {
            throw SubscriptionEnded.of(
                    "RESYNCHRONISE", "after: not known any more (expected: query again and subscribe without it)");
        }
        try {
            return record.read(recordedUpTo, last.at().minus(settings.overlap()), viewer.headers());
        } catch (IOException e) {
            throw SubscriptionEnded.at(
                    last, "UNAVAILABLE", "Past events cannot be read now: subscribe again later, after the cursor");
        }
    }

    /** Null where the subscriber is not told of the event. */
    private @Nullable ExecutionResult answer(BusEvent event, Place place) {
        var type = reading.typeOf(event, subscription.type());
        if (type == null || !viewer.sees(event, reading.parties(type))) {
            return null;
        }
        Map<String, @Nullable Object> placed = event.at(place);
        for (var filter : filters) {
            var leaves = filter.leaves(reading, type, placed);
            if (leaves == null) {
                throw SubscriptionEnded.at(
                        last,
                        "UNAVAILABLE",
                        "It cannot be told now which events are wanted: subscribe again later, after the cursor");
            } else if (!leaves) {
                return null;
            }
        }
        return subscription.answer(reading.answer(type, placed, subscription.field()));
    }

    /**
     * An event on its way to the subscriber.
     *
     * @param known whether the subscriber has been told of it
     */
    private record Placed(BusEvent event, Place place, boolean known) {}
}
