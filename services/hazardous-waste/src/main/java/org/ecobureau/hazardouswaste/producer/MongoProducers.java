package org.ecobureau.hazardouswaste.producer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
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
class MongoProducers extends MongoRepository<Producer> implements Producers {

    private static final Order LATEST = new Order("REGISTERED", ProducerDocument.REGISTERED, false);

    MongoProducers(MongoDatabase database, Outbox outbox) {
        super(database, new ProducerDocument(), outbox);
    }

    @Override
    public Connection<Stored<Producer>> list(@Nullable ProducerStatus status, PageArguments page, Scope scope) {
        return page(scope, status == null ? empty() : eq(ProducerDocument.STATUS, status.name()), LATEST, page);
    }

    @Override
    public int registered(Period period) {
        return Math.toIntExact(collection()
                .countDocuments(and(
                        gte(ProducerDocument.REGISTERED, period.start()),
                        lt(ProducerDocument.REGISTERED, period.end()))));
    }
}
