package org.ecobureau.remediation.site;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.springframework.stereotype.Repository;

@Repository
class MongoContaminatedSites extends MongoRepository<ContaminatedSite> implements ContaminatedSites {

    private static final Order BY_NAME = new Order("NAME", ContaminatedSiteDocument.NAME, true);
    private static final Order LATEST_FIRST = new Order("SUSPECTED_AT", ContaminatedSiteDocument.SUSPECTED_AT, false);

    MongoContaminatedSites(MongoDatabase database, Outbox outbox) {
        super(database, new ContaminatedSiteDocument(), outbox);
    }

    @Override
    public Connection<Stored<ContaminatedSite>> list(
            Selection selection, SiteOrder order, PageArguments page, Scope scope) {
        return page(scope, filter(selection), order == SiteOrder.NAME ? BY_NAME : LATEST_FIRST, page);
    }

    @Override
    public Map<String, Connection<Stored<ContaminatedSite>>> ofOrganisations(
            Collection<String> creditCodes, Selection selection, PageArguments page, Scope scope) {
        return pages(ORGANISATIONS, creditCodes, scope, filter(selection), BY_NAME, page);
    }

    @Override
    public Optional<Stored<ContaminatedSite>> named(String name, Scope scope) {
        return Optional.ofNullable(collection()
                        .find(within(scope, eq(ContaminatedSiteDocument.NAME, name)))
                        .first())
                .map(this::stored);
    }

    @Override
    public List<Stored<ContaminatedSite>> near(GeoPoint place, double metres, int most, Scope scope) {
        double reach = GeoPoint.latitudeDegrees(metres);
        List<Stored<ContaminatedSite>> found = new ArrayList<>();
        collection()
                .find(within(
                        scope,
                        and(
                                gte(ContaminatedSiteDocument.LATITUDE, place.latitude() - reach),
                                lte(ContaminatedSiteDocument.LATITUDE, place.latitude() + reach))))
                .map(this::stored)
                .into(found);
        Comparator<Stored<ContaminatedSite>> nearest = Comparator.comparingDouble(site -> distance(site, place));
        return found.stream()
                .filter(site -> distance(site, place) <= metres)
                .sorted(nearest.thenComparing(Stored::id))
                .limit(most)
                .toList();
    }

    @Override
    public List<Stored<ContaminatedSite>> worksBegunBefore(Instant moment) {
        return collection()
                .find(lt(ContaminatedSiteDocument.WORKS_STARTED_AT, moment))
                .sort(Sorts.ascending(ContaminatedSiteDocument.NAME))
                .map(this::stored)
                .into(new ArrayList<>());
    }

    @Override
    public Map<SiteStatus, Integer> stagesEntered(Period period) {
        Bson entered = during(ContaminatedSiteDocument.STAGE_AT, period);
        return counts(List.of(
                match(entered),
                unwind("$" + ContaminatedSiteDocument.STAGES),
                match(entered),
                group("$" + ContaminatedSiteDocument.STAGES + ".stage", Accumulators.sum("count", 1))));
    }

    @Override
    public Map<SiteStatus, Integer> countByStatus() {
        return counts(List.of(group("$" + ContaminatedSiteDocument.STATUS, Accumulators.sum("count", 1))));
    }

    @Override
    public Quantity soilShipped(Period period) {
        Bson shipped = during(ContaminatedSiteDocument.SHIPPED_AT, period);
        Document total = collection()
                .aggregate(List.of(
                        match(shipped),
                        unwind("$" + ContaminatedSiteDocument.SHIPMENTS),
                        match(shipped),
                        group(null, Accumulators.sum("kg", "$" + ContaminatedSiteDocument.SHIPMENTS + ".kg"))))
                .first();
        return total == null ? Quantity.of(0, Unit.KG) : MongoValues.quantity(total, "kg", Unit.KG);
    }

    private static double distance(Stored<ContaminatedSite> site, GeoPoint place) {
        return site.value().profile().location().distanceTo(place);
    }

    private static Bson during(String field, Period period) {
        return and(gte(field, period.start()), lt(field, period.end()));
    }

    private static Bson filter(Selection selection) {
        List<Bson> conditions = new ArrayList<>();
        if (selection.town() != null) {
            conditions.add(eq(ContaminatedSiteDocument.TOWN, selection.town().code()));
        }
        if (selection.status() != null) {
            conditions.add(
                    eq(ContaminatedSiteDocument.STATUS, selection.status().name()));
        }
        return conditions.isEmpty() ? empty() : and(conditions);
    }

    private Map<SiteStatus, Integer> counts(List<Bson> stages) {
        Map<SiteStatus, Integer> counts = new EnumMap<>(SiteStatus.class);
        collection()
                .aggregate(stages)
                .forEach(row -> counts.put(
                        SiteStatus.valueOf(row.getString("_id")),
                        row.get("count", Number.class).intValue()));
        return counts;
    }
}
