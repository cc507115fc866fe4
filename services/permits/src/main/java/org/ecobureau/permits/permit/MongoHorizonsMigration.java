package org.ecobureau.permits.permit;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.migration.Migration;
import org.ecobureau.platform.store.Horizons;
import org.springframework.stereotype.Component;

/** Notes how far ahead the ends of permits reached at any moment of which versions were stored before that was noted. */
@Component
class MongoHorizonsMigration implements Migration {

    private final PermitDocument mapping = new PermitDocument();

    @Override
    public String name() {
        return "2026-11-permits-horizons";
    }

    @Override
    public void apply(MongoDatabase database) {
        Horizons horizons = new Horizons(database, mapping.collection(), mapping.horizons());
        for (String field : mapping.horizons()) {
            Map<String, Date> since = new HashMap<>();
            database.getCollection(mapping.collection() + "_versions")
                    .aggregate(List.of(
                            Aggregates.match(gt(field, "")),
                            Aggregates.group("$" + field, Accumulators.min("since", "$updatedAt"))))
                    .forEach(day -> since.put(day.getString("_id"), day.getDate("since")));
            horizons.note(field, since);
        }
    }
}
