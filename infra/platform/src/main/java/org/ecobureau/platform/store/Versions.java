package org.ecobureau.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Every version of a repository's records, the present one included, in a collection beside theirs:
 *
 * <pre>{ _id: record/version, record, version, sequence, organisations, state, createdAt, updatedAt, until }</pre>
 *
 * <p>A write leaves the version that it replaces inside the record's own document ({@code superseded}) and marks the
 * record ({@code unkept}). What is marked is copied from there in its own time, and before anyone reads the past. A copy
 * may be made twice, so a crash at any point loses nothing.
 */
final class Versions {

    static final String RECORD = "record";
    static final String UNKEPT = "unkept";
    static final String SUPERSEDED = "superseded";

    /** Up to which version a record is counted; 0 for not yet. */
    static final String COUNTED = "counted";

    static final String UNTIL = "until";
    private static final Date NO_END = Date.from(Instant.parse("9999-12-31T00:00:00Z"));
    private static final int BATCH = 200;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> records;
    private final MongoCollection<Document> versions;
    private final @Nullable Counters counters;
    private final Horizons horizons;
    private final Function<Document, List<Count>> counting;
    private volatile boolean news = true;

    <A> Versions(MongoDatabase database, MongoCollection<Document> records, DocumentMapping<A> mapping) {
        this.records = records;
        this.counters = mapping.keepsCounters() ? new Counters(database, mapping.collection()) : null;
        this.horizons = new Horizons(database, mapping.collection(), mapping.horizons());
        this.counting = state -> mapping.counts(mapping.read(state));
        this.versions = database.getCollection(records.getNamespace().getCollectionName() + "_versions");
        records.createIndex(
                Indexes.ascending(UNKEPT), new IndexOptions().name(UNKEPT).sparse(true));
        versions.createIndex(Indexes.ascending(RECORD, "version"), new IndexOptions().name("by_record"));
        versions.createIndex(Indexes.ascending(RECORD, "updatedAt", UNTIL), new IndexOptions().name("by_moment"));
        versions.createIndex(
                Indexes.ascending(MongoRepository.ORGANISATIONS),
                new IndexOptions().name(MongoRepository.ORGANISATIONS));
        mapping.indexes().stream()
                .flatMap(index -> index.overVersions().stream())
                .forEach(index -> versions.createIndex(index.keys(), index.options()));
    }

    /** The versions, none of what was written so far missing. */
    MongoCollection<Document> all() {
        keepAll();
        return versions;
    }

    /** The versions that stood at a moment: one of each record that was there. */
    static Bson at(Instant moment) {
        Date date = Date.from(moment);
        return and(lte("updatedAt", date), gt(UNTIL, date));
    }

    /** The version that a write replaces, as it waits in its record. */
    static Document superseded(Document version, Instant until) {
        return version.append(UNTIL, Date.from(until));
    }

    /** Says that something was written here. */
    void owed() {
        news = true;
    }

    /** Keeps what this process has written since the last time. */
    void keepNews() {
        if (news) {
            keepAll();
        }
    }

    /** Keeps whatever is not kept yet, whoever wrote it. */
    synchronized void keepAll() {
        news = false;
        List<Document> owing;
        boolean again;
        do {
            long counted = counters == null ? 0 : counters.finish(this::counted);
            owing = records.find(gt(UNKEPT, new Date(0)))
                    .projection(Projections.include(
                            "version",
                            "sequence",
                            MongoRepository.ORGANISATIONS,
                            "state",
                            "createdAt",
                            "updatedAt",
                            SUPERSEDED,
                            COUNTED))
                    .sort(new Document(UNKEPT, 1))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            again = owing.size() == BATCH;
            if (!owing.isEmpty()) {
                horizons.note(owing.stream().flatMap(Versions::unkept).toList());
                copy(owing.stream().flatMap(record -> copies(record).stream()).toList());
                if (count(owing, counted)) {
                    settle(owing);
                } else {
                    again = true;
                }
            }
        } while (again);
    }

    private static Stream<Document> unkept(Document record) {
        return Stream.concat(record.getList(SUPERSEDED, Document.class, List.of()).stream(), Stream.of(record));
    }

    /** A day of that field behind which nothing reached at that moment. */
    String horizon(String field, Instant moment) {
        keepAll();
        return horizons.at(field, moment);
    }

    /** Counts what has changed since the records were counted last; false where another process was quicker. */
    private boolean count(List<Document> owing, long after) {
        if (counters == null) {
            return true;
        }
        Counters.Batch batch = new Counters.Batch();
        for (Document record : owing) {
            int version = record.getInteger("version");
            int counted = record.getInteger(COUNTED, 0);
            if (counted < version) {
                record.getList(SUPERSEDED, Document.class, List.of()).stream()
                        .filter(earlier -> earlier.getInteger("version") == counted)
                        .forEach(earlier -> batch.count(counting.apply(earlier.get("state", Document.class)), -1));
                batch.count(counting.apply(record.get("state", Document.class)), 1);
                batch.counted(record.getString("_id"), version);
            }
        }
        if (!counters.note(batch, after)) {
            return false;
        }
        counters.finish(this::counted);
        return true;
    }

    private void counted(List<Counters.Counted> counted) {
        if (!counted.isEmpty()) {
            records.bulkWrite(
                    counted.stream()
                            .<WriteModel<Document>>map(record -> new UpdateOneModel<>(
                                    and(eq("_id", record.record()), lt(COUNTED, record.version())),
                                    set(COUNTED, record.version())))
                            .toList(),
                    UNORDERED);
        }
    }

    /** The counters, with everything that was written so far. */
    Counters counters() {
        keepAll();
        return Objects.requireNonNull(counters, () -> records.getNamespace() + " keeps no counters");
    }

    /** What has ended is written as it is; the present version only where it is missing, for it may have ended since. */
    private static List<WriteModel<Document>> copies(Document record) {
        String id = record.getString("_id");
        List<WriteModel<Document>> copies = new ArrayList<>();
        for (Document ended : record.getList(SUPERSEDED, Document.class, List.of())) {
            copies.add(copy(id, "$set", content(id, record, ended, ended.getDate(UNTIL))));
        }
        copies.add(copy(id, "$setOnInsert", content(id, record, record, NO_END)));
        return copies;
    }

    private static WriteModel<Document> copy(String id, String operator, Document content) {
        return new UpdateOneModel<>(
                eq("_id", id + "/" + content.getInteger("version")), new Document(operator, content), UPSERT);
    }

    private static Document content(String id, Document record, Document version, Date until) {
        return new Document(RECORD, id)
                .append("version", version.getInteger("version"))
                .append("sequence", version.getLong("sequence"))
                .append(MongoRepository.ORGANISATIONS, version.get(MongoRepository.ORGANISATIONS))
                .append("state", version.get("state"))
                .append("createdAt", record.get("createdAt"))
                .append("updatedAt", version.get("updatedAt"))
                .append(UNTIL, until);
    }

    /** Two processes that insert the same version collide; the one that lost finds it there the next time. */
    private void copy(List<WriteModel<Document>> copies) {
        try {
            versions.bulkWrite(copies, UNORDERED);
        } catch (MongoBulkWriteException collided) {
            if (collided.getWriteConcernError() != null
                    || collided.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw collided;
            }
            versions.bulkWrite(copies, UNORDERED);
        }
    }

    private void settle(List<Document> kept) {
        List<WriteModel<Document>> whole = kept.stream()
                .<WriteModel<Document>>map(record -> new UpdateOneModel<>(
                        and(eq("_id", record.get("_id")), eq("version", record.get("version"))),
                        combine(set(SUPERSEDED, List.of()), unset(UNKEPT))))
                .toList();
        if (records.bulkWrite(whole, UNORDERED).getMatchedCount() < whole.size()) {
            // Some record was written again in the meantime; which one does not matter, for this is harmless.
            records.bulkWrite(
                    kept.stream()
                            .<WriteModel<Document>>map(record -> new UpdateOneModel<>(
                                    eq("_id", record.get("_id")),
                                    pullByFilter(new Document(
                                            SUPERSEDED,
                                            lt("version", record.get("version")).toBsonDocument()))))
                            .toList(),
                    UNORDERED);
        }
    }
}
