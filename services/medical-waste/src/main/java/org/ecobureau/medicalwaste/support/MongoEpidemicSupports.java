package org.ecobureau.medicalwaste.support;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
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
class MongoEpidemicSupports extends MongoRepository<EpidemicSupport> implements EpidemicSupports {

    private static final Order LATEST = new Order("DAY", EpidemicSupportDocument.SINCE, false);

    MongoEpidemicSupports(MongoDatabase database, Outbox outbox) {
        super(database, new EpidemicSupportDocument(), outbox);
    }

    @Override
    public Connection<Stored<EpidemicSupport>> list(
            @Nullable SupportKind kind, @Nullable SupportStatus status, PageArguments page, Scope scope) {
        return page(
                scope,
                and(
                        kind == null ? empty() : eq(EpidemicSupportDocument.KIND, kind.name()),
                        status == null ? empty() : eq(EpidemicSupportDocument.STATUS, status.name())),
                LATEST,
                page);
    }

    @Override
    public Map<String, List<Stored<EpidemicSupport>>> ofEnterprises(Collection<String> enterprises, Scope scope) {
        if (scope.isNone()) {
            return Map.of();
        }
        return collection()
                .find(within(scope, in(EpidemicSupportDocument.ENTERPRISE, enterprises)))
                .sort(ascending(EpidemicSupportDocument.SINCE, "_id"))
                .map(this::stored)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.groupingBy(
                        support -> support.value().enterprise().value()));
    }

    @Override
    public int enterprises(SupportKind kind, Period period) {
        return collection()
                .aggregate(List.of(
                        match(and(
                                eq(EpidemicSupportDocument.KIND, kind.name()),
                                lte(EpidemicSupportDocument.SINCE, period.to().toString()),
                                or(
                                        exists(EpidemicSupportDocument.UNTIL, false),
                                        gte(
                                                EpidemicSupportDocument.UNTIL,
                                                period.from().toString())))),
                        group("$" + EpidemicSupportDocument.ENTERPRISE),
                        new Document("$count", "enterprises")))
                .map(counted -> counted.get("enterprises", Number.class).intValue())
                .into(new ArrayList<>())
                .stream()
                .findFirst()
                .orElse(0);
    }
}
