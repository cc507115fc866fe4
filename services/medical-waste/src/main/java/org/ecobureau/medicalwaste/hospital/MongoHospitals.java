package org.ecobureau.medicalwaste.hospital;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
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
class MongoHospitals extends MongoRepository<Hospital> implements Hospitals {

    MongoHospitals(MongoDatabase database, Outbox outbox) {
        super(database, new HospitalDocument(), outbox);
    }

    @Override
    public Connection<Stored<Hospital>> list(
            @Nullable Boolean infectious, HospitalOrder order, PageArguments page, Scope scope) {
        return page(
                scope, infectious == null ? empty() : eq(HospitalDocument.INFECTIOUS, infectious), order(order), page);
    }

    private static Order order(HospitalOrder order) {
        String field =
                switch (order.field()) {
                    case BEDS -> HospitalDocument.BEDS;
                    case CREDIT_CODE -> HospitalDocument.CREDIT_CODE;
                };
        return new Order(order.field().name(), field, order.direction() == HospitalOrder.Direction.ASC);
    }
}
