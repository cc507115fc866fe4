package org.ecobureau.platform.inbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;

/** Messages that no handler could take, parked in the store with the reason. */
final class DeadLetters {

    private final MongoCollection<Document> parked;
    private final Clock clock;

    DeadLetters(MongoDatabase database, Clock clock) {
        this.parked = database.getCollection("dead_letters");
        this.clock = clock;
    }

    /** Parks a message; one that comes again takes its own place. */
    void park(String id, String type, String message, int attempts, Throwable reason) {
        parked.replaceOne(
                Filters.eq("_id", id),
                new Document("_id", id)
                        .append("type", type)
                        .append("message", message)
                        .append("attempts", attempts)
                        .append("reason", reason.toString())
                        .append("parkedAt", Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
    }

    long count() {
        return parked.estimatedDocumentCount();
    }
}
