package org.ecobureau.permits.permit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.platform.statistics.Period;

/** What {@link PermitFigures} counts, looked up in the versions of a moment. */
final class MongoPastPermitTally implements PermitTally {

    private final MongoCollection<Document> versions;
    private final UnaryOperator<Bson> then;

    /** @param then narrows a filter to the versions that stood at the moment */
    MongoPastPermitTally(MongoCollection<Document> versions, UnaryOperator<Bson> then) {
        this.versions = versions;
        this.then = then;
    }

    @Override
    public int applications(Period period) {
        return count(
                and(MongoPermitGrants.within(PermitDocument.APPLIED_ON, period), exists(PermitDocument.SUBMITTED_ON)));
    }

    @Override
    public PermitGrants granted(Period period) {
        return grantedByRecords(period);
    }

    @Override
    public PermitGrants grantedByRecords(Period period) {
        return MongoPermitGrants.of(versions, then.apply(MongoPermitGrants.within(PermitDocument.GRANTED_ON, period)));
    }

    @Override
    public int closed(PermitStatus status, Period period) {
        int recorded = count(and(
                eq(PermitDocument.STATUS, status.name()), MongoPermitGrants.within(PermitDocument.CLOSED_ON, period)));
        return status == PermitStatus.EXPIRED
                ? recorded + count(MongoPermitGrants.within(PermitDocument.LAPSES_ON, period))
                : recorded;
    }

    @Override
    public int heldOn(LocalDate day) {
        return count(and(
                lte(PermitDocument.GRANTED_ON, day.toString()),
                gte(PermitDocument.VALID_UNTIL, day.toString()),
                not(lte(PermitDocument.CLOSED_ON, day.toString()))));
    }

    @Override
    public PermitTally asOf(Instant moment) {
        throw new UnsupportedOperationException("of one moment");
    }

    private int count(Bson wanted) {
        return Math.toIntExact(versions.countDocuments(then.apply(wanted)));
    }
}
