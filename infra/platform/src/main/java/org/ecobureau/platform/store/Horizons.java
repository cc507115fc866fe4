package org.ecobureau.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * How far ahead the days of a field reached at any moment: a list as of a moment that begins with the furthest day begins
 * with what that was then, and does not walk past what was written later and reaches further:
 *
 * <pre>{ _id: collection/field/day, of: collection/field, since: when a version with that day was first written }</pre>
 *
 * <p>Noted before the versions are, so that a bound is never too low; and in any order, by any number of instances.
 */
public final class Horizons {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> horizons;
    private final String collection;
    private final Collection<String> fields;

    /** @param fields days as ISO text, named from the document's root */
    public Horizons(MongoDatabase database, String collection, Collection<String> fields) {
        this.horizons = database.getCollection("horizons");
        this.collection = collection;
        this.fields = List.copyOf(fields);
        if (!fields.isEmpty()) {
            horizons.createIndex(Indexes.ascending("of", "_id", "since"), new IndexOptions().name("by_day"));
        }
    }

    /** Takes note of versions that are about to be kept. */
    void note(Collection<Document> versions) {
        for (String field : fields) {
            Map<String, Date> since = new TreeMap<>();
            for (Document version : versions) {
                String day = version.getEmbedded(List.of(field.split("\\.")), String.class);
                if (day != null) {
                    since.merge(day, version.getDate("updatedAt"), Horizons::earlier);
                }
            }
            note(field, since);
        }
    }

    /** @param since when each day was first written */
    public void note(String field, Map<String, Date> since) {
        String of = collection + "/" + field;
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        since.forEach((day, date) -> updates.add(new UpdateOneModel<>(
                eq("_id", of + "/" + day), combine(setOnInsert("of", of), min("since", date)), UPSERT)));
        if (!updates.isEmpty()) {
            try {
                horizons.bulkWrite(updates, UNORDERED);
            } catch (MongoBulkWriteException collided) {
                // Two that insert the same day collide; now it is there.
                horizons.bulkWrite(updates, UNORDERED);
            }
        }
    }

    /** A day behind which no version that stood at that moment reaches; empty where none reached anywhere. */
    String at(String field, Instant moment) {
        String of = collection + "/" + field;
        Document furthest = horizons.find(and(eq("of", of), lte("since", Date.from(moment))))
                .sort(descending("_id"))
                .limit(1)
                .projection(include("_id"))
                .first();
        return furthest == null ? "" : furthest.getString("_id").substring(of.length() + 1);
    }

    private static Date earlier(Date one, Date other) {
        return one.before(other) ? one : other;
    }
}
