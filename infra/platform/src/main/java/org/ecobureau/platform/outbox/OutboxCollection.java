package org.ecobureau.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A collection of records, seen as an outbox: which of them owe events, and that they owe them no more. */
final class OutboxCollection {

    private static final int READ_AHEAD = 100;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final BulkWriteOptions ORDERED = new BulkWriteOptions().ordered(true);

    private final MongoCollection<Document> records;

    OutboxCollection(MongoCollection<Document> records) {
        this.records = records;
        records.createIndex(
                Indexes.ascending(Due.FIELD), new IndexOptions().name("due").sparse(true));
    }

    /**
     * Records of a shard with the events they owe, the longest waiting first.
     *
     * @param from a value of {@link Due}
     * @param events about how many events to take at most; never fewer than one record
     */
    List<OwingRecord> owing(long from, int events) {
        List<OwingRecord> owing = new ArrayList<>();
        int taken = 0;
        try (var cursor = records.find(Due.from(from))
                .projection(Projections.include("pending", "sequence", Due.FIELD))
                .sort(new Document(Due.FIELD, 1))
                .limit(events)
                .batchSize(READ_AHEAD)
                .cursor()) {
            while (taken < events && cursor.hasNext()) {
                OwingRecord record = OwingRecord.read(cursor.next(), events);
                owing.add(record);
                taken += record.events().size();
            }
        }
        return owing;
    }

    /** Takes confirmed events off their records. May be done twice. */
    void settle(List<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> whole = new ArrayList<>();
        List<Settlement> rest = new ArrayList<>();
        for (Settlement settlement : settlements) {
            if (settlement.isWhole()) {
                whole.add(new UpdateOneModel<>(
                        and(eq("_id", settlement.record()), eq("sequence", settlement.confirmed())),
                        Updates.combine(Updates.set("pending", List.of()), Updates.unset(Due.FIELD))));
            } else {
                rest.add(settlement);
            }
        }
        if (!whole.isEmpty() && records.bulkWrite(whole, UNORDERED).getMatchedCount() < whole.size()) {
            // Some record has said more in the meantime; which one does not matter, for taking off twice is harmless.
            rest = settlements;
        }
        if (!rest.isEmpty()) {
            records.bulkWrite(rest.stream().flatMap(OutboxCollection::partly).toList(), ORDERED);
        }
    }

    private static java.util.stream.Stream<WriteModel<Document>> partly(Settlement settlement) {
        return java.util.stream.Stream.of(
                new UpdateOneModel<>(
                        eq("_id", settlement.record()),
                        Updates.pullByFilter(new Document(
                                "pending",
                                lte("sequence", settlement.confirmed()).toBsonDocument()))),
                new UpdateOneModel<>(
                        and(eq("_id", settlement.record()), exists("pending.0", false)), Updates.unset(Due.FIELD)));
    }

    long count() {
        return records.countDocuments(Due.any());
    }

    /** Since when the longest waiting record owes events. */
    Optional<Instant> oldest() {
        Instant oldest = null;
        for (int shard = 0; shard < Due.SHARDS; shard++) {
            Document first = records.find(Due.from(Due.first(shard)))
                    .projection(Projections.include(Due.FIELD))
                    .sort(new Document(Due.FIELD, 1))
                    .first();
            if (first != null) {
                Instant since = Due.moment(first.get(Due.FIELD, Number.class).longValue());
                oldest = oldest == null || since.isBefore(oldest) ? since : oldest;
            }
        }
        return Optional.ofNullable(oldest);
    }

    @Override
    public String toString() {
        return records.getNamespace().getCollectionName();
    }
}
