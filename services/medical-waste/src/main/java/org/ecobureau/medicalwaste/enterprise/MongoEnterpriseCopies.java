package org.ecobureau.medicalwaste.enterprise;

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
    public void keep(EnterpriseTold told, long sequence) {
        Document fields = new Document("name", told.name()).append("town", told.town());
        if (told.successor() != null) {
            fields.append("successor", told.successor());
        }
        if (told.closedOn() != null) {
            fields.append("closedOn", told.closedOn().toString());
        }
        copies.apply(told.creditCode(), sequence, fields);
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
}
