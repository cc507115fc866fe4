package org.ecobureau.medicalwaste.bag;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
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
class MongoWasteBags extends MongoRepository<WasteBag> implements WasteBags {

    private static final Order LATEST = new Order("PACKED", WasteBagDocument.PACKED_AT, false);

    MongoWasteBags(MongoDatabase database, Outbox outbox) {
        super(database, new WasteBagDocument(), outbox);
    }

    @Override
    public Connection<Stored<WasteBag>> list(
            @Nullable String hospital, @Nullable BagStatus status, PageArguments page, Scope scope) {
        Bson ofHospital = hospital == null ? empty() : eq(WasteBagDocument.HOSPITAL, hospital);
        return page(scope, and(ofHospital, in(status)), LATEST, page);
    }

    @Override
    public Map<String, Connection<Stored<WasteBag>>> ofHospitals(
            Collection<String> hospitals, @Nullable BagStatus status, PageArguments page, Scope scope) {
        return pages(WasteBagDocument.HOSPITAL, hospitals, scope, in(status), LATEST, page);
    }

    private static Bson in(@Nullable BagStatus status) {
        return status == null ? empty() : eq(WasteBagDocument.STATUS, status.name());
    }
}
