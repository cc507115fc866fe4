package org.ecobureau.remediation.village;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoVillages extends MongoRepository<Village> implements Villages {

    private static final Order BY_NAME = new Order("NAME", VillageDocument.NAME, true);

    MongoVillages(MongoDatabase database, Outbox outbox) {
        super(database, new VillageDocument(), outbox);
    }

    @Override
    public Connection<Stored<Village>> list(
            @Nullable VillageStatus status, @Nullable Town town, PageArguments page, Scope scope) {
        List<Bson> wanted = new ArrayList<>();
        if (town != null) {
            wanted.add(eq(VillageDocument.TOWN, town.code()));
        }
        if (status != null) {
            wanted.add(eq(VillageDocument.STATUS, status.name()));
        }
        return page(scope, wanted.isEmpty() ? empty() : and(wanted), BY_NAME, page);
    }

    @Override
    public boolean has(Town town, Label name) {
        return collection()
                        .find(and(eq(VillageDocument.TOWN, town.code()), eq(VillageDocument.NAME, name.value())))
                        .first()
                != null;
    }

    @Override
    public int registered() {
        return count(empty());
    }

    @Override
    public Treatments treated(Period period) {
        return treatments(during(VillageDocument.TREATED_ON, period));
    }

    @Override
    public Treatments treatedBy(LocalDate day) {
        return treatments(lte(VillageDocument.TREATED_ON, day.toString()));
    }

    @Override
    public int accepted(Period period) {
        return count(during(VillageDocument.ACCEPTED_ON, period));
    }

    private Treatments treatments(Bson treated) {
        Document totals = collection()
                .aggregate(List.of(
                        match(treated),
                        group(null, sum("villages", 1), sum("investment10k", "$" + VillageDocument.INVESTMENT_10K))))
                .first();
        return totals == null
                ? new Treatments(0, Quantity.of(0, Unit.CNY_10K))
                : new Treatments(
                        totals.get("villages", Number.class).intValue(),
                        new Quantity(
                                totals.get("investment10k", Decimal128.class).bigDecimalValue(), Unit.CNY_10K));
    }

    private int count(Bson filter) {
        return Math.toIntExact(collection().countDocuments(filter));
    }

    private static Bson during(String field, Period period) {
        return and(gte(field, period.from().toString()), lte(field, period.to().toString()));
    }
}
