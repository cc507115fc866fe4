package org.ecobureau.permits.registration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoRegistrations extends MongoRepository<Registration> implements Registrations {

    private static final Order LATEST_FIRST = new Order("FILED_ON", RegistrationDocument.FILED_ON, false);

    MongoRegistrations(MongoDatabase database, Outbox outbox) {
        super(database, new RegistrationDocument(), outbox);
    }

    @Override
    public Connection<Stored<Registration>> list(
            RegistrationFilter filter, LocalDate today, PageArguments page, Scope scope) {
        return page(scope, matching(filter, today), LATEST_FIRST, page);
    }

    @Override
    public Map<String, Connection<Stored<Registration>>> of(
            Collection<String> enterprises,
            @Nullable RegistrationStatus status,
            LocalDate today,
            PageArguments page,
            Scope scope) {
        Bson wanted = matching(RegistrationFilter.of(status), today);
        return pages(RegistrationDocument.CREDIT_CODE, enterprises, scope, wanted, LATEST_FIRST, page);
    }

    @Override
    public Connection<Stored<Registration>> published(
            @Nullable Collection<String> creditCodes, @Nullable Town town, PageArguments page) {
        List<Bson> parts = new ArrayList<>();
        if (creditCodes != null) {
            parts.add(in(RegistrationDocument.CREDIT_CODE, creditCodes));
        }
        if (town != null) {
            parts.add(eq(RegistrationDocument.TOWN, town.code()));
        }
        return page(Scope.ALL, parts.isEmpty() ? empty() : and(parts), LATEST_FIRST, page);
    }

    @Override
    public Optional<Stored<Registration>> numbered(String number) {
        return Optional.ofNullable(collection()
                        .find(eq(RegistrationDocument.NUMBER, number))
                        .first())
                .map(this::stored);
    }

    @Override
    public Optional<String> openAt(String creditCode, String siteName) {
        return Optional.ofNullable(collection()
                        .find(eq(RegistrationDocument.PREMISES, RegistrationDocument.premises(creditCode, siteName)))
                        .first())
                .map(document -> document.getString("_id"));
    }

    @Override
    public Map<String, Connection<Stored<Registration>>> openAt(
            Collection<String> premises, PageArguments page, Scope scope) {
        return pages(RegistrationDocument.PREMISES, premises, scope, empty(), LATEST_FIRST, page);
    }

    @Override
    public List<String> openOf(String creditCode) {
        return collection()
                .find(within(Scope.of(creditCode), exists(RegistrationDocument.PREMISES)))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<Stored<Registration>> lapsed(LocalDate today, int most) {
        return collection()
                .find(hasLapsed(today))
                .sort(ascending(RegistrationDocument.LAPSES_ON, "_id"))
                .limit(most)
                .map(this::stored)
                .into(new ArrayList<>());
    }

    @Override
    public int filed(Period period) {
        return counted(RegistrationDocument.FILED, period);
    }

    @Override
    public int enterprises(Period period) {
        if (period.isYear()) {
            return countedMembers(
                    RegistrationDocument.ENTERPRISES, period.from().getYear());
        }
        // Enterprises of other periods do not follow from days or years.
        return enterprisesByRecords(period);
    }

    @Override
    public int enterprisesByRecords(Period period) {
        return MongoPastRegistrationTally.enterprises(
                collection(), MongoPastRegistrationTally.within(RegistrationDocument.FILED_ON, period));
    }

    @Override
    public RegistrationTally asOf(Instant moment) {
        Scope then = Scope.ALL.asOf(moment);
        return new MongoPastRegistrationTally(collection(then), wanted -> within(then, wanted));
    }

    @Override
    public int closed(RegistrationStatus status, Period period) {
        return counted(RegistrationDocument.closed(status), period);
    }

    @Override
    public int heldOn(LocalDate day) {
        return countedUntil(RegistrationDocument.HELD, day);
    }

    private static Bson matching(RegistrationFilter filter, LocalDate today) {
        List<Bson> parts = new ArrayList<>();
        equal(parts, RegistrationDocument.CREDIT_CODE, filter.creditCode());
        equal(parts, RegistrationDocument.NUMBER, filter.number());
        RegistrationStatus status = filter.status();
        if (status != null) {
            parts.add(having(status, today));
        }
        equal(parts, RegistrationDocument.TOWN, filter.town());
        return parts.isEmpty() ? empty() : and(parts);
    }

    private static void equal(List<Bson> parts, String field, @Nullable String value) {
        if (value != null) {
            parts.add(eq(field, value));
        }
    }

    /** The registrations that stand so on that day, recorded or not. */
    private static Bson having(RegistrationStatus status, LocalDate today) {
        Bson recorded = eq(RegistrationDocument.STATUS, status.name());
        return switch (status) {
            case ACTIVE -> and(recorded, not(hasLapsed(today)));
            case EXPIRED -> or(recorded, hasLapsed(today));
            case CANCELLED -> recorded;
        };
    }

    private static Bson hasLapsed(LocalDate today) {
        return lte(RegistrationDocument.LAPSES_ON, today.toString());
    }
}
