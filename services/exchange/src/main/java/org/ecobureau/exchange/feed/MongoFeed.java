package org.ecobureau.exchange.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The feed in the store, one document an event, its position the id. A position is taken by inserting, so that two
 * writers never share one and a position exists only when all before it do: a reader who has seen one never misses what
 * comes later.
 */
@Repository
class MongoFeed implements Feed, FeedWriter {

    /** So far a page looks for events that its reader may see. */
    private static final int LOOK = 10_000;

    private static final long PAGE_BYTES = 4L << 20;

    /** So much is stored at a time. */
    private static final int BATCH = 100;

    private static final long BATCH_BYTES = 8L << 20;

    private final MongoCollection<Document> events;
    private final Queue<Waiting> gathered = new ConcurrentLinkedQueue<>();
    private final FeedNews news;
    private final Clock clock;
    private long next;

    MongoFeed(MongoDatabase database, FeedNews news, Clock clock) {
        this.events = database.getCollection("feed");
        this.news = news;
        this.clock = clock;
        events.createIndex(
                Indexes.ascending("event"), new IndexOptions().name("event").unique(true));
        events.createIndex(Indexes.ascending("partition", "sequence"), new IndexOptions().name("partition"));
        events.createIndex(Indexes.ascending("recordedAt", "_id"), new IndexOptions().name("recorded"));
    }

    @Override
    public Set<String> held(Collection<String> eventIds) {
        return events.find(in("event", eventIds))
                .projection(include("event"))
                .map(document -> document.getString("event"))
                .into(new HashSet<>());
    }

    @Override
    public long lastSequence(String partition) {
        Document latest = events.find(eq("partition", partition))
                .sort(descending("sequence"))
                .projection(include("sequence"))
                .first();
        return latest == null ? 0 : latest.getLong("sequence");
    }

    /** Whoever comes first stores what has gathered, for the others as well. */
    @Override
    public void append(Arrival event, Set<String> towns) {
        Waiting own = new Waiting(event, towns);
        gathered.add(own);
        synchronized (this) {
            while (!own.isSettled()) {
                storeGathered();
            }
        }
        own.requireStored();
    }

    private void storeGathered() {
        List<Waiting> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < BATCH && bytes < BATCH_BYTES) {
            Waiting next = gathered.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
            bytes += next.event().envelope().length();
        }
        RuntimeException failure = storing(batch);
        if (failure == null || batch.size() == 1 || isAway(failure)) {
            batch.forEach(each -> each.settle(failure));
        } else {
            // One of them cannot be stored, and the others are not to suffer for it.
            batch.forEach(each -> each.settle(storing(List.of(each))));
        }
    }

    private @Nullable RuntimeException storing(List<Waiting> batch) {
        try {
            store(batch);
            news.appended();
            return null;
        } catch (RuntimeException failed) {
            // Perhaps some of them stand there; whoever tries again finds out.
            next = 0;
            return failed;
        }
    }

    private static boolean isAway(RuntimeException failure) {
        return failure instanceof MongoException && !(failure instanceof MongoServerException);
    }

    private void store(List<Waiting> batch) {
        List<Waiting> rest = new ArrayList<>(batch);
        while (!rest.isEmpty()) {
            if (next == 0) {
                next = last() + 1;
            }
            List<Document> documents = new ArrayList<>();
            for (Waiting each : rest) {
                documents.add(document(next + documents.size(), each.event(), each.towns()));
            }
            try {
                events.insertMany(documents);
                next += documents.size();
                return;
            } catch (MongoBulkWriteException refused) {
                if (refused.getWriteErrors().stream()
                        .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                    throw refused;
                }
                // Another instance took a position, or the feed has one of the events.
                next = 0;
                Set<String> held =
                        held(rest.stream().map(each -> each.event().id()).toList());
                rest.removeIf(each -> held.contains(each.event().id()));
            }
        }
    }

    private Document document(long position, Arrival event, Set<String> towns) {
        return new Document("_id", position)
                .append("event", event.id())
                .append("type", event.type())
                .append("partition", event.partition())
                .append("sequence", event.sequence())
                .append("towns", List.copyOf(towns))
                .append("organisations", List.copyOf(event.organisations()))
                .append("recordedAt", Date.from(event.recordedAt()))
                .append("addedAt", Date.from(clock.instant()))
                .append("bytes", (long) event.envelope().getBytes(StandardCharsets.UTF_8).length)
                .append("envelope", event.envelope());
    }

    @Override
    public long last() {
        Document latest = events.find()
                .sort(descending("_id"))
                .limit(1)
                .projection(include("_id"))
                .first();
        return latest == null ? 0 : latest.getLong("_id");
    }

    @Override
    public FeedPage read(long after, Visibility visibility, int limit) {
        long start = Math.max(after, visibility.from());
        long last = last();
        if (start >= last) {
            return new FeedPage(List.of(), start, false);
        }
        long end = Math.min(last, start + LOOK);
        List<Document> visible = events.find(and(gt("_id", start), lte("_id", end), seenBy(visibility)))
                .sort(ascending("_id"))
                .limit(limit + 1)
                .projection(include("_id", "bytes"))
                .into(new ArrayList<>());
        List<Long> page = new ArrayList<>();
        long bytes = 0;
        for (Document each : visible) {
            bytes += each.getLong("bytes");
            if (page.size() == limit || bytes > PAGE_BYTES && !page.isEmpty()) {
                return new FeedPage(events(page), page.get(page.size() - 1), true);
            }
            page.add(each.getLong("_id"));
        }
        return new FeedPage(events(page), end, end < last);
    }

    private List<FeedEvent> events(List<Long> positions) {
        return positions.isEmpty()
                ? List.of()
                : events.find(in("_id", positions))
                        .sort(ascending("_id"))
                        .map(MongoFeed::event)
                        .into(new ArrayList<>());
    }

    @Override
    public Optional<FeedEvent> find(String id, Visibility visibility) {
        return Optional.ofNullable(events.find(and(eq("event", id), gt("_id", visibility.from()), seenBy(visibility)))
                        .first())
                .map(MongoFeed::event);
    }

    @Override
    public long before(Instant moment) {
        // Services record at the same time: the earliest position among those recorded since, not the earliest record.
        Document first = events.find(gte("recordedAt", Date.from(moment)))
                .sort(ascending("_id"))
                .limit(1)
                .projection(include("_id"))
                .first();
        return first == null ? last() : first.getLong("_id") - 1;
    }

    /** Positions are taken in the order of time, so that a few looks find the one. */
    @Override
    public long addedBefore(Instant moment) {
        long before = 0;
        long after = last() + 1;
        while (after - before > 1) {
            long middle = (before + after) >>> 1;
            Document event = events.find(eq("_id", middle))
                    .projection(include("addedAt"))
                    .first();
            if (event != null && event.getDate("addedAt").toInstant().isBefore(moment)) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return before;
    }

    private static Bson seenBy(Visibility visibility) {
        return and(
                in("type", visibility.types()),
                visibility.towns().isEmpty() ? empty() : in("towns", visibility.towns()),
                visibility.organisation() == null ? empty() : eq("organisations", visibility.organisation()));
    }

    private static FeedEvent event(Document document) {
        return new FeedEvent(
                document.getLong("_id"),
                document.getString("event"),
                document.getString("type"),
                document.getString("envelope"));
    }
}
