package org.ecobureau.permits.enterprise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.ecobureau.platform.migration.Migration;
import org.springframework.stereotype.Component;

/** Gives the entries that were stored before there was a search the keys by which they are found. */
@Component
class MongoEnterpriseKeysMigration implements Migration {

    private final EnterpriseDocument mapping = new EnterpriseDocument();

    @Override
    public String name() {
        return "2026-11-permits-enterprise-keys";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> entries = database.getCollection(mapping.collection());
        entries.find(exists(EnterpriseDocument.KEYS, false)).forEach(entry -> {
            Document state = mapping.write(mapping.read(entry.get("state", Document.class)));
            entries.updateOne(
                    and(eq("_id", entry.get("_id")), eq("version", entry.get("version"))),
                    combine(
                            set(EnterpriseDocument.KEYS, state.get("keys")),
                            set(EnterpriseDocument.TEXT, state.get("text")),
                            set(EnterpriseDocument.CELLS, state.get("cells"))));
        });
    }
}
