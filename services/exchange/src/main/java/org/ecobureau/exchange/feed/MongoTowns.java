package org.ecobureau.exchange.feed;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    public Set<String> records(Arrival event) {
        return event.town() != null
                ? Set.of()
                : event.organisations().stream().map(code -> ENTERPRISE + code).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void learn(Arrival event) {
        // A record moves seldom, and reading is cheaper than writing.
        String record = event.partition();
        if (event.town() != null && !event.town().equals(known(Set.of(record)).get(record))) {
            towns.apply(record, event.sequence(), new Document("town", event.town()));
        }
    }

    @Override
    public Whereabouts of(Arrival event) {
        if (event.town() != null) {
            return new Whereabouts(Set.of(event.town()), Set.of());
        }
        Set<String> awaited = new TreeSet<>(records(event));
        Set<String> records = new TreeSet<>(awaited);
        records.add(event.partition());
        Map<String, String> known = known(records);
        awaited.removeAll(known.keySet());
        return new Whereabouts(new TreeSet<>(known.values()), awaited);
    }

    @Override
    public Map<String, String> known(Collection<String> records) {
        Map<String, String> known = new HashMap<>();
        towns.collection()
                .find(in("_id", records))
                .forEach(document -> known.put(document.getString("_id"), document.getString("town")));
        return known;
    }
}
