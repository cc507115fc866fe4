package org.ecobureau.permits.duty;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoMonitoringResults extends MongoRepository<MonitoringResult> implements MonitoringResults {

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final Order LATEST_FIRST = new Order("MEASURED_AT", MonitoringResultDocument.MEASURED_AT, false);

    MongoMonitoringResults(MongoDatabase database, Outbox outbox) {
        super(database, new MonitoringResultDocument(), outbox);
    }

    @Override
    public Connection<Stored<MonitoringResult>> list(Filter filter, PageArguments page, Scope scope) {
        List<Bson> parts = new ArrayList<>();
        equal(parts, DebtorDocument.PERMIT, filter.permitId());
        equal(parts, DebtorDocument.CREDIT_CODE, filter.creditCode());
        equal(parts, DebtorDocument.TOWN, filter.town());
        equal(parts, MonitoringResultDocument.EXCEEDED, filter.exceeded());
        Instant asOf = scope.asOf();
        if (asOf != null) {
            // Nothing is recorded before it is measured: passes over what was measured later without looking at it.
            parts.add(lte(MonitoringResultDocument.MEASURED_AT, Date.from(asOf.plus(CLOCKS_DIFFER))));
        }
        return page(scope, parts.isEmpty() ? empty() : and(parts), LATEST_FIRST, page);
    }

    private static void equal(List<Bson> parts, String field, @Nullable Object value) {
        if (value != null) {
            parts.add(eq(field, value));
        }
    }
}
