package org.ecobureau.exchange.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Writes the feed into the store. A position is taken by inserting, so that two writers never share one, and whoever
 * finds it taken tries the next.
 */
@Repository
class MongoFeedWriter implements FeedWriter {

    /** So much is stored at a time. */
    private static final int BATCH = 100;

    private static final long BATCH_BYTES = 8L << 20;

    /** So many events are settled at a time. */
    private static final int MOST_SETTLED = 1_000;

    /** The event's position for as long as towns of it are awaited; a sparse index finds those. */
    static final String UNSETTLED = "unsettled";

    private static final String AWAITED = "awaited";

    private final MongoCollection<Document> events;
    private final Queue<Waiting> gathered = new ConcurrentLinkedQueue<>();
    private final Feed feed;
    private final FeedNews news;
    private final Clock clock;
    private long next;

    MongoFeedWriter(MongoDatabase database, Feed feed, FeedNews news, Clock clock) {
        this.events = database.getCollection(MongoFeed.COLLECTION);
        this.feed = feed;
        this.news = news;
        this.clock = clock;
        events.createIndex(
                Indexes.ascending("event"), new IndexOptions().name("event").unique(true));
        events.createIndex(Indexes.ascending("partition", "sequence"), new IndexOptions().name("partition"));
        events.createIndex(
                Indexes.ascending(UNSETTLED), new IndexOptions().name(UNSETTLED).sparse(true));
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
    public void append(Arrival event, Whereabouts where) {
        Waiting own = new Waiting(event, where);
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
                next = feed.last() + 1;
            }
            List<Document> documents = new ArrayList<>();
            for (Waiting each : rest) {
                documents.add(document(next + documents.size(), each.event(), each.where()));
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

    private Document document(long position, Arrival event, Whereabouts where) {
        Document document = new Document("_id", position)
                .append("event", event.id())
                .append("type", event.type())
                .append("partition", event.partition())
                .append("sequence", event.sequence())
                .append("towns", List.copyOf(where.towns()))
                .append("organisations", List.copyOf(event.organisations()))
                .append("recordedAt", Date.from(event.recordedAt()))
                .append("addedAt", Date.from(clock.instant()))
                .append("bytes", (long) event.envelope().getBytes(StandardCharsets.UTF_8).length)
                .append("envelope", event.envelope());
        return where.awaited().isEmpty()
                ? document
                : document.append(UNSETTLED, position).append(AWAITED, List.copyOf(where.awaited()));
    }

    @Override
    public List<Unsettled> unsettled() {
        return events.find(gt(UNSETTLED, 0L))
                .sort(ascending(UNSETTLED))
                .limit(MOST_SETTLED)
                .projection(include("towns", AWAITED, "addedAt"))
                .map(document -> new Unsettled(
                        document.getLong("_id"),
                        new Whereabouts(
                                Set.copyOf(document.getList("towns", String.class)),
                                Set.copyOf(document.getList(AWAITED, String.class))),
                        document.getDate("addedAt").toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public int settle(Map<Long, Set<String>> towns) {
        if (towns.isEmpty()) {
            return 0;
        }
        List<UpdateOneModel<Document>> settled = new ArrayList<>();
        towns.forEach((position, where) -> settled.add(new UpdateOneModel<>(
                and(eq("_id", position), eq(UNSETTLED, position)),
                combine(set("towns", List.copyOf(where)), unset(UNSETTLED), unset(AWAITED)))));
        int changed =
                events.bulkWrite(settled, new BulkWriteOptions().ordered(false)).getModifiedCount();
        news.appended();
        return changed;
    }
}
