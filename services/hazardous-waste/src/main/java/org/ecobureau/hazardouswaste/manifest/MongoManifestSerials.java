package org.ecobureau.hazardouswaste.manifest;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per register, counted up atomically. */
@Repository
class MongoManifestSerials implements ManifestSerials {

    private static final String SERIAL = "serial";

    private final MongoCollection<Document> registers;

    MongoManifestSerials(MongoDatabase database) {
        this.registers = database.getCollection("manifest_serials");
    }

    @Override
    public int take(String register) {
        Document counted = registers.findOneAndUpdate(
                eq("_id", register),
                Updates.inc(SERIAL, 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(counted).getInteger(SERIAL);
    }

    @Override
    public int peek(String register) {
        Document counter = registers.find(eq("_id", register)).first();
        return counter == null ? 1 : counter.getInteger(SERIAL) + 1;
    }
}
