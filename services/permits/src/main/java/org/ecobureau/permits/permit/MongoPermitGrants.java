package org.ecobureau.permits.permit;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.platform.statistics.Period;

/** Counts grants, and the enterprises that they were made to, among permits or their versions. */
final class MongoPermitGrants {

    private MongoPermitGrants() {}

    static PermitGrants of(MongoCollection<Document> permits, Bson wanted) {
        Document totals = permits.aggregate(List.of(
                        match(wanted),
                        group(
                                "$" + PermitDocument.CREDIT_CODE,
                                sum("permits", 1),
                                max("key", oneIf(PermitManagement.KEY)),
                                max("simplified", oneIf(PermitManagement.SIMPLIFIED))),
                        group(
                                null,
                                sum("permits", "$permits"),
                                sum("enterprises", 1),
                                sum("key", "$key"),
                                sum("simplified", "$simplified"))))
                .first();
        return totals == null
                ? PermitGrants.NONE
                : new PermitGrants(
                        number(totals, "permits"),
                        number(totals, "enterprises"),
                        number(totals, "key"),
                        number(totals, "simplified"));
    }

    static Bson within(String field, Period period) {
        return and(gte(field, period.from().toString()), lte(field, period.to().toString()));
    }

    private static Document oneIf(PermitManagement management) {
        return new Document(
                "$cond",
                List.of(new Document("$eq", List.of("$" + PermitDocument.MANAGEMENT, management.name())), 1, 0));
    }

    private static int number(Document totals, String name) {
        return totals.get(name, Number.class).intValue();
    }
}
