package org.ecobureau.exchange.feed;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Repository;

@Repository
class MongoFills implements Fills {

    private final MongoCollection<Document> fills;
    private final Clock clock;

    MongoFills(MongoDatabase database, Clock clock) {
        this.fills = database.getCollection("fills");
        this.clock = clock;
    }

    @Override
    public boolean isAsked(String publisher) {
        return fills.find(eq("_id", publisher)).first() != null;
    }

    @Override
    public void asked(String publisher) {
        fills.replaceOne(
                eq("_id", publisher),
                new Document("_id", publisher).append("askedAt", Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
    }
}
