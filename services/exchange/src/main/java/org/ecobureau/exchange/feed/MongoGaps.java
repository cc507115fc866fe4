package org.ecobureau.exchange.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

@Repository
class MongoGaps implements Gaps {

    private static final int BATCH = 100;

    private final MongoCollection<Document> early;
    private final MongoCollection<Document> gaps;
    private final GapSettings settings;

    MongoGaps(MongoDatabase database, GapSettings settings) {
        this.early = database.getCollection("early");
        this.gaps = database.getCollection("gaps");
        this.settings = settings;
        early.createIndex(Indexes.ascending("partition"), new IndexOptions().name("partition"));
        early.createIndex(Indexes.ascending("arrivedAt"), new IndexOptions().name("arrived"));
        gaps.createIndex(Indexes.ascending("askAt"), new IndexOptions().name("ask"));
    }

    @Override
    public void hold(Arrival event, Instant now, Instant askAt) {
        gaps.updateOne(
                eq("_id", event.partition()),
                combine(
                        max("highest", event.sequence()),
                        setOnInsert("publisher", event.publisher()),
                        setOnInsert("asked", 0),
                        setOnInsert("askAt", Date.from(askAt))),
                new UpdateOptions().upsert(true));
        CountOptions most = new CountOptions().limit(settings.heldPerRecord());
        if (early.countDocuments(eq("partition", event.partition()), most) < settings.heldPerRecord()
                && early.estimatedDocumentCount() < settings.held()) {
            early.replaceOne(
                    eq("_id", event.id()),
                    new Document("_id", event.id())
                            .append("partition", event.partition())
                            .append("arrivedAt", Date.from(now))
                            .append("envelope", event.envelope()),
                    new ReplaceOptions().upsert(true));
        }
    }

    @Override
    public Optional<String> held(String eventId) {
        return Optional.ofNullable(early.find(eq("_id", eventId)).first())
                .map(document -> document.getString("envelope"));
    }

    @Override
    public void release(String eventId) {
        early.deleteOne(eq("_id", eventId));
    }

    @Override
    public List<Gap> due(Instant now) {
        return gaps.find(lte("askAt", Date.from(now)))
                .sort(ascending("askAt"))
                .limit(BATCH)
                .map(document -> new Gap(
                        document.getString("_id"),
                        document.getString("publisher"),
                        document.getLong("highest"),
                        document.getInteger("asked")))
                .into(new ArrayList<>());
    }

    @Override
    public void askAgain(Gap gap, Instant at) {
        gaps.updateOne(eq("_id", gap.partition()), combine(inc("asked", 1), set("askAt", Date.from(at))));
    }

    @Override
    public void close(Gap gap) {
        // Unless something later has come early meanwhile.
        gaps.deleteOne(and(eq("_id", gap.partition()), eq("highest", gap.highest())));
    }

    @Override
    public void forget(Instant before) {
        early.deleteMany(lt("arrivedAt", Date.from(before)));
    }
}
