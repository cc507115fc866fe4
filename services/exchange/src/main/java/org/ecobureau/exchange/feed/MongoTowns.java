package org.ecobureau.exchange.feed;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.ecobureau.platform.inbox.Projection;
import org.jspecify.annotations.Nullable;
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
        if (event.town() != null && !event.town().equals(known(event.partition()))) {
            towns.apply(event.partition(), event.sequence(), new Document("town", event.town()));
        }
    }

    private @Nullable String known(String record) {
        Document town = towns.collection().find(eq("_id", record)).first();
        return town == null ? null : town.getString("town");
    }

    @Override
    public Set<String> of(Arrival event) {
        if (event.town() != null) {
            return Set.of(event.town());
        }
        Set<String> records = new TreeSet<>(records(event));
        records.add(event.partition());
        return towns.collection()
                .find(in("_id", records))
                .map(document -> document.getString("town"))
                .into(new TreeSet<>());
    }
}
