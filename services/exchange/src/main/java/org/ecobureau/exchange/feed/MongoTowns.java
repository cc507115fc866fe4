package org.ecobureau.exchange.feed;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.ecobureau.platform.inbox.Projection;
import org.springframework.stereotype.Repository;

@Repository
class MongoTowns implements Towns {

    /** An organisation's record in the register of enterprises. */
    private static final String ENTERPRISE = "enterprise/";

    private final Projection towns;

    MongoTowns(MongoDatabase database) {
        this.towns = new Projection(database.getCollection("towns"));
    }

    @Override
    public void learn(Arrival event) {
        if (event.town() != null) {
            towns.apply(event.partition(), event.sequence(), new Document("town", event.town()));
        }
    }

    @Override
    public Set<String> of(Arrival event) {
        if (event.town() != null) {
            return Set.of(event.town());
        }
        List<String> records = new ArrayList<>(List.of(event.partition()));
        event.organisations().forEach(code -> records.add(ENTERPRISE + code));
        return towns.collection()
                .find(in("_id", records))
                .map(document -> document.getString("town"))
                .into(new TreeSet<>());
    }
}
