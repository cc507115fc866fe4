package org.ecobureau.medicalwaste.wastewater;

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
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
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
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoWastewaterRecords extends MongoRepository<WastewaterRecord> implements WastewaterRecords {

    private static final Order LATEST = new Order("MONTH", WastewaterRecordDocument.MONTH, false);

    MongoWastewaterRecords(MongoDatabase database, Outbox outbox) {
        super(database, new WastewaterRecordDocument(), outbox);
    }

    @Override
    public Connection<Stored<WastewaterRecord>> list(
            @Nullable Month month, @Nullable WastewaterStatus status, PageArguments page, Scope scope) {
        return page(
                scope,
                and(
                        month == null ? empty() : eq(WastewaterRecordDocument.MONTH, month.toString()),
                        status == null ? empty() : eq(WastewaterRecordDocument.STATUS, status.name())),
                LATEST,
                page);
    }

    @Override
    public Map<String, Connection<Stored<WastewaterRecord>>> ofHospitals(
            Collection<String> hospitals, PageArguments page, Scope scope) {
        return pages(WastewaterRecordDocument.HOSPITAL, hospitals, scope, empty(), LATEST, page);
    }

    @Override
    public Quantity total(Period period) {
        Document total = collection()
                .aggregate(List.of(
                        match(and(
                                gte(
                                        WastewaterRecordDocument.MONTH,
                                        firstMonth(period.from()).toString()),
                                lte(
                                        WastewaterRecordDocument.MONTH,
                                        YearMonth.from(period.to()).toString()))),
                        group(null, sum("tonnes", "$" + WastewaterRecordDocument.TONNES))))
                .first();
        return total != null && total.get("tonnes") instanceof Decimal128 tonnes
                ? new Quantity(tonnes.bigDecimalValue(), Unit.T)
                : Quantity.of(0, Unit.T);
    }

    private static YearMonth firstMonth(LocalDate from) {
        YearMonth month = YearMonth.from(from);
        return from.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }
}
