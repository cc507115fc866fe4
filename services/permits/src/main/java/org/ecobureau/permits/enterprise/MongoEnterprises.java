package org.ecobureau.permits.enterprise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import org.bson.conversions.Bson;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoEnterprises extends MongoRepository<Enterprise> implements Enterprises {

    private static final Order BY_NAME = new Order("NAME", EnterpriseDocument.NAME, true);

    MongoEnterprises(MongoDatabase database, Outbox outbox) {
        super(database, new EnterpriseDocument(), outbox);
    }

    @Override
    public Connection<Stored<Enterprise>> list(
            @Nullable String namePrefix, @Nullable Town town, PageArguments page, Scope scope) {
        Bson inTown = town == null ? empty() : eq(EnterpriseDocument.TOWN, town.code());
        // A range, not a pattern: an index answers it on every store.
        Bson wanted = namePrefix == null || namePrefix.isEmpty()
                ? inTown
                : and(
                        inTown,
                        gte(EnterpriseDocument.NAME, namePrefix),
                        lt(EnterpriseDocument.NAME, namePrefix + Character.MAX_VALUE));
        return page(scope, wanted, BY_NAME, page);
    }
}
