package org.ecobureau.hazardouswaste.activity;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
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
class MongoSpecialInspections extends MongoRepository<SpecialInspection> implements SpecialInspections {

    private static final Order LATEST = new Order("DAY", ActivityDocument.ON, false);

    MongoSpecialInspections(MongoDatabase database, Outbox outbox) {
        super(database, new SpecialInspectionDocument(), outbox);
    }

    @Override
    public Connection<Stored<SpecialInspection>> list(
            @Nullable LocalDate from, @Nullable LocalDate to, PageArguments page, Scope scope) {
        return page(scope, ActivityDocument.between(from, to), LATEST, page);
    }

    @Override
    public int held(Period period) {
        return Math.toIntExact(collection().countDocuments(ActivityDocument.recorded(period)));
    }
}
