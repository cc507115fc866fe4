package org.ecobureau.platform.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/**
 * A copy of what another service said, one document per source record. Effect and de-duplication are one write: a
 * document that has seen a later sequence keeps what it has.
 */
public final class Projection {

    private final MongoCollection<Document> collection;

    public Projection(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** For queries. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    /**
     * Replaces the copy unless it is newer. One of the same sequence is replaced too: it is the same event, and so a
     * replay of the source's log mends a copy that was damaged.
     *
     * @param sequence of the event within its source record
     * @return false when the copy is newer
     */
    public boolean apply(String id, long sequence, Document fields) {
        Document next = new Document("_id", id);
        next.putAll(fields);
        next.append("sequence", sequence);
        try {
            collection.replaceOne(
                    and(eq("_id", id), lte("sequence", sequence)), next, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }
}
