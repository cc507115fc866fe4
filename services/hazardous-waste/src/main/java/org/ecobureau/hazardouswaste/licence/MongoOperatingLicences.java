package org.ecobureau.hazardouswaste.licence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
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
class MongoOperatingLicences extends MongoRepository<OperatingLicence> implements OperatingLicences {

    private static final Order LATEST = new Order("GRANTED", LicenceDocument.GRANTED, false);

    MongoOperatingLicences(MongoDatabase database, Outbox outbox) {
        super(database, new LicenceDocument(), outbox);
    }

    @Override
    public Connection<Stored<OperatingLicence>> list(
            @Nullable LicenceStatus status, @Nullable String operator, PageArguments page, Scope scope) {
        Bson byOperator = operator == null ? empty() : eq(LicenceDocument.OPERATOR, operator);
        return page(scope, and(byOperator, with(status)), LATEST, page);
    }

    @Override
    public Map<String, Connection<Stored<OperatingLicence>>> listByOperator(
            Collection<String> operators, @Nullable LicenceStatus status, PageArguments page, Scope scope) {
        return pages(LicenceDocument.OPERATOR, operators, scope, with(status), LATEST, page);
    }

    @Override
    public List<OperatingLicence> heldBy(Collection<String> operators) {
        List<OperatingLicence> held = new ArrayList<>();
        collection()
                .find(in(LicenceDocument.OPERATOR, operators))
                .forEach(document -> held.add(stored(document).value()));
        return held;
    }

    @Override
    public List<Stored<OperatingLicence>> lapsed(LocalDate today, int most) {
        return collection()
                .find(lte(LicenceDocument.LAPSES_ON, today.toString()))
                .sort(ascending(LicenceDocument.LAPSES_ON, "_id"))
                .limit(most)
                .map(this::stored)
                .into(new ArrayList<>());
    }

    @Override
    public int granted(Period period) {
        return Math.toIntExact(collection()
                .countDocuments(
                        and(gte(LicenceDocument.GRANTED, period.start()), lt(LicenceDocument.GRANTED, period.end()))));
    }

    private static Bson with(@Nullable LicenceStatus status) {
        return status == null ? empty() : eq(LicenceDocument.STATUS, status.name());
    }
}
