package org.ecobureau.hazardouswaste.activity;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoTrainings extends MongoRepository<Training> implements Trainings {

    private static final Order LATEST = new Order("DAY", ActivityDocument.ON, false);

    MongoTrainings(MongoDatabase database, Outbox outbox) {
        super(database, new TrainingDocument(), outbox);
    }

    @Override
    public Connection<Stored<Training>> list(
            @Nullable LocalDate from, @Nullable LocalDate to, PageArguments page, Scope scope) {
        return page(scope, ActivityDocument.between(from, to), LATEST, page);
    }

    @Override
    public Held held(Period period) {
        Document sums = collection()
                .aggregate(List.of(
                        new Document("$match", ActivityDocument.recorded(period)),
                        new Document(
                                "$group",
                                new Document("_id", null)
                                        .append("trainings", new Document("$sum", 1))
                                        .append("people", new Document("$sum", "$" + TrainingDocument.ATTENDEES)))))
                .first();
        return sums == null
                ? new Held(0, 0)
                : new Held(
                        sums.get("trainings", Number.class).intValue(),
                        sums.get("people", Number.class).intValue());
    }
}
