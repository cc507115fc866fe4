package org.ecobureau.remediation.sample;

import static com.mongodb.client.model.Accumulators.max;
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
import org.bson.types.Decimal128;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.site.LeachMethod;
import org.ecobureau.remediation.site.LeachateMaximum;
import org.springframework.stereotype.Repository;

@Repository
class MongoLeachateSamples extends MongoRepository<LeachateSample> implements LeachateSamples {

    private static final Order LATEST_FIRST = new Order("TAKEN_ON", LeachateSampleDocument.TAKEN_ON, false);

    MongoLeachateSamples(MongoDatabase database, Outbox outbox) {
        super(database, new LeachateSampleDocument(), outbox);
    }

    @Override
    public Map<String, Connection<Stored<LeachateSample>>> ofSites(Collection<String> siteIds, PageArguments page) {
        return pages(LeachateSampleDocument.SITE, siteIds, Scope.ALL, empty(), LATEST_FIRST, page);
    }

    @Override
    public boolean isOnRecord(LeachateSample sample) {
        return collection()
                        .find(eq(LeachateSampleDocument.RESULT, LeachateSampleDocument.result(sample)))
                        .first()
                != null;
    }

    @Override
    public List<LeachateMaximum> highest(String siteId, LocalDate from, LocalDate to) {
        Document kind = new Document("analyte", "$" + LeachateSampleDocument.ANALYTE)
                .append("leachMethod", "$" + LeachateSampleDocument.LEACH_METHOD);
        return collection()
                .aggregate(List.of(
                        match(and(
                                eq(LeachateSampleDocument.SITE, siteId),
                                eq(LeachateSampleDocument.STATUS, SampleStatus.VALID.name()),
                                gte(LeachateSampleDocument.TAKEN_ON, from.toString()),
                                lte(LeachateSampleDocument.TAKEN_ON, to.toString()))),
                        group(kind, max("maximum", "$" + LeachateSampleDocument.VALUE))))
                .map(MongoLeachateSamples::maximum)
                .into(new ArrayList<>());
    }

    private static LeachateMaximum maximum(Document row) {
        Document kind = row.get("_id", Document.class);
        return new LeachateMaximum(
                kind.getString("analyte"),
                LeachMethod.valueOf(kind.getString("leachMethod")),
                LeachateSampleDocument.milligrams(row.get("maximum", Decimal128.class)));
    }
}
