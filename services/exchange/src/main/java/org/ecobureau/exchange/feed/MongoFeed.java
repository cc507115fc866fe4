package org.ecobureau.exchange.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * The feed in the store, as it is read: one document an event, its position the id. A position exists only when all
 * before it do, so that a reader who has seen one never misses what comes later.
 */
@Repository
class MongoFeed implements Feed {

    static final String COLLECTION = "feed";

    /** So far a page looks for events that its reader may see. */
    private static final int LOOK = 10_000;

    private static final long PAGE_BYTES = 4L << 20;

    private final MongoCollection<Document> events;
    private final HeldReaders held;

    MongoFeed(MongoDatabase database, HeldReaders held) {
        this.held = held;
        this.events = database.getCollection(COLLECTION);
        events.createIndex(Indexes.ascending("recordedAt", "_id"), new IndexOptions().name("recorded"));
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
        if (visibility.towns().isEmpty()) {
            return read(start, last, visibility, limit);
        }
        long settled = beforeUnsettled(start, last, visibility);
        FeedPage page = read(start, settled, visibility, limit);
        if (settled < last && !page.more()) {
            held.hold(visibility, settled + 1);
        } else {
            held.release(visibility);
        }
        return page;
    }

    private FeedPage read(long start, long last, Visibility visibility, int limit) {
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

    /** Where the feed ends for now for a reader limited to towns: before what may yet turn out to be in one of them. */
    private long beforeUnsettled(long start, long last, Visibility visibility) {
        Document first = events.find(and(
                        gt(MongoFeedWriter.UNSETTLED, start),
                        lte(MongoFeedWriter.UNSETTLED, last),
                        in("type", visibility.types()),
                        nin("towns", visibility.towns())))
                .sort(ascending(MongoFeedWriter.UNSETTLED))
                .limit(1)
                .projection(include("_id"))
                .first();
        return first == null ? last : first.getLong("_id") - 1;
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
