package org.ecobureau.permits.permit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.ecobureau.platform.deadlines.RunningClock;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Component;

/** Permits in force whose holders have not applied for renewal, by the days before expiry that are configured. */
@Component
final class MongoRenewalClock implements RunningClock {

    private final MongoCollection<Document> permits;
    private final TermSettings terms;

    MongoRenewalClock(MongoDatabase database, TermSettings terms) {
        this.permits = database.getCollection(new PermitDocument().collection());
        this.terms = terms;
    }

    @Override
    public String code() {
        return "APPLY_FOR_RENEWAL";
    }

    @Override
    public Duration soon() {
        return Duration.ofDays(60);
    }

    @Override
    public long endingBefore(Instant moment) {
        LocalDate until = BureauTime.day(moment).plusDays(terms.renewal());
        return permits.countDocuments(and(
                in(
                        PermitDocument.STATUS,
                        PermitStatus.RUNNING.stream().map(Enum::name).toList()),
                lt(PermitDocument.VALID_UNTIL, until.toString()),
                eq("state.renewalAppliedOn", null)));
    }
}
