package org.ecobureau.remediation.enterprise;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.ecobureau.platform.inbox.Projection;
import org.springframework.stereotype.Repository;

@Repository
class MongoEnterpriseCopies implements EnterpriseCopies {

    private final Projection copies;

    MongoEnterpriseCopies(MongoDatabase database) {
        this.copies = new Projection(database.getCollection("enterprise_copies"));
    }

    @Override
    public Map<String, String> names(Collection<String> creditCodes) {
        Map<String, String> names = new HashMap<>();
        copies.collection()
                .find(in("_id", creditCodes))
                .projection(include("name"))
                .forEach(copy -> names.put(copy.getString("_id"), copy.getString("name")));
        return names;
    }

    @Override
    public void keep(EnterpriseCopy copy, long sequence) {
        Document fields = new Document("name", copy.name()).append("town", copy.town());
        if (copy.successor() != null) {
            fields.append("successor", copy.successor());
        }
        if (copy.closedOn() != null) {
            fields.append("closedOn", copy.closedOn().toString());
        }
        copies.apply(copy.creditCode(), sequence, fields);
    }
}
