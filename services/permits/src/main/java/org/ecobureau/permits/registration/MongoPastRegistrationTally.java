package org.ecobureau.permits.registration;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.platform.statistics.Period;

/** What registrations count for, looked up in the versions of a moment. */
final class MongoPastRegistrationTally implements RegistrationTally {

    /** The enterprise that a source's number names is the one that filed. */
    private static final Document FILED_BY =
            new Document("$substrBytes", List.of("$" + RegistrationDocument.SOURCE, 0, 18));

    private final MongoCollection<Document> versions;
    private final UnaryOperator<Bson> then;

    /** @param then narrows a filter to the versions that stood at the moment */
    MongoPastRegistrationTally(MongoCollection<Document> versions, UnaryOperator<Bson> then) {
        this.versions = versions;
        this.then = then;
    }

    @Override
    public int filed(Period period) {
        return count(within(RegistrationDocument.FILED_ON, period));
    }

    @Override
    public int enterprises(Period period) {
        return enterprisesByRecords(period);
    }

    @Override
    public int enterprisesByRecords(Period period) {
        return enterprises(versions, then.apply(within(RegistrationDocument.FILED_ON, period)));
    }

    @Override
    public int closed(RegistrationStatus status, Period period) {
        int recorded = count(
                and(eq(RegistrationDocument.STATUS, status.name()), within(RegistrationDocument.CLOSED_ON, period)));
        return status == RegistrationStatus.EXPIRED
                ? recorded + count(within(RegistrationDocument.LAPSES_ON, period))
                : recorded;
    }

    @Override
    public int heldOn(LocalDate day) {
        return count(and(
                lte(RegistrationDocument.FILED_ON, day.toString()),
                gte(RegistrationDocument.VALID_UNTIL, day.toString()),
                not(lte(RegistrationDocument.CLOSED_ON, day.toString()))));
    }

    @Override
    public RegistrationTally asOf(Instant moment) {
        throw new UnsupportedOperationException("of one moment");
    }

    /** Of the registrations or versions that are wanted. */
    static int enterprises(MongoCollection<Document> registrations, Bson wanted) {
        Document totals = registrations
                .aggregate(List.of(match(wanted), group(FILED_BY), group(null, sum("enterprises", 1))))
                .first();
        return totals == null ? 0 : totals.get("enterprises", Number.class).intValue();
    }

    static Bson within(String field, Period period) {
        return and(gte(field, period.from().toString()), lte(field, period.to().toString()));
    }

    private int count(Bson wanted) {
        return Math.toIntExact(versions.countDocuments(then.apply(wanted)));
    }
}
