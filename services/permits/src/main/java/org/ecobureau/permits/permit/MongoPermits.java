package org.ecobureau.permits.permit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoPermits extends MongoRepository<Permit> implements Permits {

    private static final Order LATEST_DECISION_FIRST = new Order("DECIDED_ON", PermitDocument.DECIDED_ON, false);
    private static final Order LATEST_FIRST = order(PermitOrder.LATEST_FIRST);

    MongoPermits(MongoDatabase database, Outbox outbox) {
        super(database, new PermitDocument(), outbox);
    }

    @Override
    public Connection<Stored<Permit>> list(
            PermitFilter filter, PermitOrder order, LocalDate today, PageArguments page, Scope scope) {
        Bson wanted = matching(filter, today);
        if (scope.asOf() != null && order.field() == PermitOrder.Field.APPLIED_ON) {
            // Passes over what was applied for later without looking at it.
            wanted =
                    and(wanted, lte(PermitDocument.APPLIED_ON, today.plusDays(1).toString()));
        }
        // Only granted permits have an end to be ordered by.
        Bson listed =
                switch (order.field()) {
                    case APPLIED_ON -> wanted;
                    case VALID_UNTIL ->
                        and(wanted, gt(PermitDocument.VALID_UNTIL, ""), within(scope, PermitDocument.VALID_UNTIL));
                };
        return page(scope, listed, order(order), page);
    }

    @Override
    public Map<String, Connection<Stored<Permit>>> of(
            Collection<String> enterprises,
            @Nullable PermitStatus status,
            LocalDate today,
            PageArguments page,
            Scope scope) {
        Bson wanted = matching(PermitFilter.of(status), today);
        return pages(PermitDocument.CREDIT_CODE, enterprises, scope, wanted, LATEST_FIRST, page);
    }

    @Override
    public Connection<Stored<Permit>> decided(
            @Nullable Collection<String> creditCodes, @Nullable Town town, PageArguments page) {
        List<Bson> parts = new ArrayList<>(List.of(gt(PermitDocument.DECIDED_ON, "")));
        if (creditCodes != null) {
            parts.add(in(PermitDocument.CREDIT_CODE, creditCodes));
        }
        if (town != null) {
            parts.add(eq(PermitDocument.TOWN, town.code()));
        }
        return page(Scope.ALL, and(parts), LATEST_DECISION_FIRST, page);
    }

    @Override
    public Optional<Stored<Permit>> numbered(String number) {
        return Optional.ofNullable(
                        collection().find(eq(PermitDocument.NUMBER, number)).first())
                .map(this::stored);
    }

    @Override
    public List<Stored<Permit>> withContentAfter(String id, int most) {
        return collection()
                .find(and(
                        gt("_id", id),
                        in(
                                PermitDocument.STATUS,
                                PermitStatus.RUNNING.stream().map(Enum::name).toList()),
                        exists("state.content")))
                .sort(ascending("_id"))
                .limit(most)
                .map(this::stored)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<String> openAt(String creditCode, String siteName) {
        return Optional.ofNullable(collection()
                        .find(eq(PermitDocument.PREMISES, PermitDocument.premises(creditCode, siteName)))
                        .first())
                .map(document -> document.getString("_id"));
    }

    @Override
    public Map<String, Connection<Stored<Permit>>> openAt(
            Collection<String> premises, PageArguments page, Scope scope) {
        return pages(PermitDocument.PREMISES, premises, scope, empty(), LATEST_FIRST, page);
    }

    @Override
    public List<String> openOf(String creditCode) {
        return collection()
                .find(within(Scope.of(creditCode), exists(PermitDocument.PREMISES)))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<String> heldBy(String creditCode) {
        return collection()
                .find(within(Scope.of(creditCode), empty()))
                .projection(include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<LocalDate> barredUntil(CreditCode enterprise, LocalDate day) {
        return collection()
                .find(and(
                        eq(PermitDocument.CREDIT_CODE, enterprise.value()),
                        gte(PermitDocument.BARRED_UNTIL, day.toString())))
                .map(this::stored)
                .into(new ArrayList<>())
                .stream()
                .map(stored -> stored.value().revocation())
                .filter(Objects::nonNull)
                .map(Revocation::barredUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<Stored<Permit>> lapsed(LocalDate today, int most) {
        return collection()
                .find(hasLapsed(today))
                .sort(ascending(PermitDocument.LAPSES_ON, "_id"))
                .limit(most)
                .map(this::stored)
                .into(new ArrayList<>());
    }

    @Override
    public int applications(Period period) {
        return counted(PermitFigures.APPLICATIONS, period);
    }

    @Override
    public PermitGrants granted(Period period) {
        if (period.isYear()) {
            int year = period.from().getYear();
            return new PermitGrants(
                    counted(PermitFigures.GRANTED, period),
                    countedMembers(PermitFigures.ENTERPRISES, year),
                    countedMembers(PermitFigures.enterprises(PermitManagement.KEY), year),
                    countedMembers(PermitFigures.enterprises(PermitManagement.SIMPLIFIED), year));
        }
        // Enterprises of other periods do not follow from days or years.
        return grantedByRecords(period);
    }

    @Override
    public PermitGrants grantedByRecords(Period period) {
        return MongoPermitGrants.of(collection(), MongoPermitGrants.within(PermitDocument.GRANTED_ON, period));
    }

    @Override
    public PermitTally asOf(Instant moment) {
        Scope then = Scope.ALL.asOf(moment);
        return new MongoPastPermitTally(collection(then), wanted -> within(then, wanted));
    }

    @Override
    public int closed(PermitStatus status, Period period) {
        return counted(PermitFigures.closed(status), period);
    }

    @Override
    public int heldOn(LocalDate day) {
        return countedUntil(PermitFigures.HELD, day);
    }

    private static Bson matching(PermitFilter filter, LocalDate today) {
        List<Bson> parts = new ArrayList<>();
        equal(parts, PermitDocument.CREDIT_CODE, filter.creditCode());
        equal(parts, PermitDocument.NUMBER, filter.number());
        PermitStatus status = filter.status();
        if (status != null) {
            parts.add(having(status, today));
        }
        equal(parts, PermitDocument.MANAGEMENT, filter.management());
        equal(parts, PermitDocument.TOWN, filter.town());
        return parts.isEmpty() ? empty() : and(parts);
    }

    private static void equal(List<Bson> parts, String field, @Nullable Object value) {
        if (value != null) {
            parts.add(eq(field, value.toString()));
        }
    }

    /** The permits that stand so on that day, recorded or not. */
    private static Bson having(PermitStatus status, LocalDate today) {
        Bson recorded = eq(PermitDocument.STATUS, status.name());
        if (status == PermitStatus.EXPIRED) {
            return or(recorded, hasLapsed(today));
        }
        return PermitStatus.RUNNING.contains(status) ? and(recorded, not(hasLapsed(today))) : recorded;
    }

    private static Bson hasLapsed(LocalDate today) {
        return lte(PermitDocument.LAPSES_ON, today.toString());
    }

    private static Order order(PermitOrder order) {
        String field =
                switch (order.field()) {
                    case APPLIED_ON -> PermitDocument.APPLIED_ON;
                    case VALID_UNTIL -> PermitDocument.VALID_UNTIL;
                };
        return new Order(order.field().name(), field, order.direction() == PermitOrder.Direction.ASC);
    }
}
