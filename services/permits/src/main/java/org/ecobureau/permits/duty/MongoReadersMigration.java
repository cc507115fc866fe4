package org.ecobureau.permits.duty;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.addToSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.platform.migration.Migration;
import org.ecobureau.platform.store.MongoRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets whoever holds a permit see the reports and results that were stored under it before, in all their versions. */
@Component
class MongoReadersMigration implements Migration {

    private static final List<String> COLLECTIONS =
            List.of(new ExecutionReportDocument().collection(), new MonitoringResultDocument().collection());

    @Override
    public String name() {
        return "2026-11-permits-readers-of-duties";
    }

    @Override
    public void apply(MongoDatabase database) {
        for (String records : COLLECTIONS) {
            MongoCollection<Document> present = database.getCollection(records);
            MongoCollection<Document> versions = database.getCollection(records + "_versions");
            Document next = after(present, "");
            while (next != null) {
                String permit = next.getEmbedded(List.of("state", "permitId"), String.class);
                for (MongoCollection<Document> each : List.of(present, versions)) {
                    each.updateMany(
                            eq(DebtorDocument.PERMIT, permit),
                            addToSet(MongoRepository.ORGANISATIONS, HeldPermits.key(permit)));
                }
                next = after(present, permit);
            }
        }
    }

    private static @Nullable Document after(MongoCollection<Document> records, String permit) {
        return records.find(gt(DebtorDocument.PERMIT, permit))
                .sort(ascending(DebtorDocument.PERMIT))
                .limit(1)
                .projection(include(DebtorDocument.PERMIT))
                .first();
    }
}
