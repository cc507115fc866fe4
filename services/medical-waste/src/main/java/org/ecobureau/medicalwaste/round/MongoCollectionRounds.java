package org.ecobureau.medicalwaste.round;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BsonField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoCollectionRounds extends MongoRepository<CollectionRound> implements CollectionRounds {

    MongoCollectionRounds(MongoDatabase database, Outbox outbox) {
        super(database, new CollectionRoundDocument(), outbox);
    }

    @Override
    public Connection<Stored<CollectionRound>> list(
            RoundFilter filter, RoundOrder order, PageArguments page, Scope scope) {
        return page(scope, matching(filter), order(order), page);
    }

    @Override
    public Map<String, Connection<Stored<CollectionRound>>> ofOrganisations(
            Collection<String> organisations, RoundFilter filter, PageArguments page, Scope scope) {
        return pages(ORGANISATIONS, organisations, scope, matching(filter), order(RoundOrder.LATEST), page);
    }

    @Override
    public List<CollectionRound> of(String vehicle, LocalDate day) {
        return collection()
                .find(and(
                        eq(CollectionRoundDocument.VEHICLE, vehicle), eq(CollectionRoundDocument.DAY, day.toString())))
                .map(document -> stored(document).value())
                .into(new ArrayList<>());
    }

    @Override
    public Map<WasteStream, RoundTotals> totals(Period period) {
        List<BsonField> sums = new ArrayList<>(List.of(
                sum("rounds", 1),
                sum("collected", "$" + CollectionRoundDocument.COLLECTED),
                sum("inCounty", "$" + CollectionRoundDocument.IN_COUNTY),
                sum("received", "$" + CollectionRoundDocument.RECEIVED)));
        for (WasteClass wasteClass : WasteClass.values()) {
            sums.add(sum(wasteClass.name(), "$" + CollectionRoundDocument.BY_CLASS + "." + wasteClass.name()));
        }
        Document key = new Document("stream", "$" + CollectionRoundDocument.STREAM)
                .append("status", "$" + CollectionRoundDocument.STATUS);
        Map<WasteStream, RoundTotals> totals = new EnumMap<>(WasteStream.class);
        collection()
                .aggregate(List.of(match(in(period.from(), period.to())), group(key, sums)))
                .forEach(group -> totals.merge(
                        WasteStream.valueOf(group.get("_id", Document.class).getString("stream")),
                        read(group),
                        RoundTotals::plus));
        return totals;
    }

    private static RoundTotals read(Document group) {
        String status = group.get("_id", Document.class).getString("status");
        Quantity received = kilograms(group.get("received"));
        Map<WasteClass, Quantity> byClass = new EnumMap<>(WasteClass.class);
        for (WasteClass wasteClass : WasteClass.values()) {
            byClass.put(wasteClass, kilograms(group.get(wasteClass.name())));
        }
        return new RoundTotals(
                group.get("rounds", Number.class).intValue(),
                kilograms(group.get("collected")),
                kilograms(group.get("inCounty")),
                received,
                RoundStatus.DISPOSED.name().equals(status) ? received : Quantity.of(0, Unit.KG),
                byClass);
    }

    /** A sum as the store gives it: a decimal, or a plain zero where there was nothing to add. */
    private static Quantity kilograms(@Nullable Object sum) {
        return sum instanceof Decimal128 decimal
                ? new Quantity(decimal.bigDecimalValue(), Unit.KG)
                : Quantity.of(0, Unit.KG);
    }

    private static Bson matching(RoundFilter filter) {
        List<Bson> conditions = new ArrayList<>();
        if (filter.stream() != null) {
            conditions.add(eq(CollectionRoundDocument.STREAM, filter.stream().name()));
        }
        if (filter.status() != null) {
            conditions.add(eq(CollectionRoundDocument.STATUS, filter.status().name()));
        }
        conditions.add(in(filter.from(), filter.to()));
        return and(conditions);
    }

    private static Bson in(@Nullable LocalDate from, @Nullable LocalDate to) {
        Bson since = from == null ? empty() : gte(CollectionRoundDocument.DAY, from.toString());
        Bson until = to == null ? empty() : lte(CollectionRoundDocument.DAY, to.toString());
        return and(since, until);
    }

    private static Order order(RoundOrder order) {
        return new Order(
                order.field().name(), CollectionRoundDocument.DAY, order.direction() == RoundOrder.Direction.ASC);
    }
}
