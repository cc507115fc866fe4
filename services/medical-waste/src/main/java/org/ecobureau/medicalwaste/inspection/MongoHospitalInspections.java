package org.ecobureau.medicalwaste.inspection;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
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
class MongoHospitalInspections extends MongoRepository<HospitalInspection> implements HospitalInspections {

    private static final Order LATEST = new Order("DAY", HospitalInspectionDocument.ON, false);

    MongoHospitalInspections(MongoDatabase database, Outbox outbox) {
        super(database, new HospitalInspectionDocument(), outbox);
    }

    @Override
    public Connection<Stored<HospitalInspection>> list(InspectionFilter filter, PageArguments page, Scope scope) {
        InspectionStatus status = filter.status();
        Bson wanted = and(
                filter.covid() == null ? empty() : eq(HospitalInspectionDocument.COVID, filter.covid()),
                status == null ? empty() : eq(HospitalInspectionDocument.STATUS, status.name()),
                in(filter.from(), filter.to()));
        return page(scope, wanted, LATEST, page);
    }

    @Override
    public Map<String, Connection<Stored<HospitalInspection>>> ofHospitals(
            Collection<String> hospitals, PageArguments page, Scope scope) {
        return pages(HospitalInspectionDocument.HOSPITAL, hospitals, scope, empty(), LATEST, page);
    }

    @Override
    public InspectionFigures figures(Period period) {
        return figures(in(period.from(), period.to()));
    }

    @Override
    public InspectionFigures covidFigures(Period period) {
        return figures(and(eq(HospitalInspectionDocument.COVID, true), in(period.from(), period.to())));
    }

    private InspectionFigures figures(Bson which) {
        List<Document> hospitals = collection()
                .aggregate(List.of(
                        match(which),
                        group(
                                "$" + HospitalInspectionDocument.HOSPITAL,
                                sum("count", 1),
                                sum("officers", "$" + HospitalInspectionDocument.OFFICERS))))
                .into(new ArrayList<>());
        return new InspectionFigures(total(hospitals, "count"), total(hospitals, "officers"), hospitals.size());
    }

    private static int total(List<Document> groups, String field) {
        return groups.stream()
                .mapToInt(group -> group.get(field, Number.class).intValue())
                .sum();
    }

    private static Bson in(@Nullable LocalDate from, @Nullable LocalDate to) {
        return and(
                from == null ? empty() : gte(HospitalInspectionDocument.ON, from.toString()),
                to == null ? empty() : lte(HospitalInspectionDocument.ON, to.toString()));
    }
}
