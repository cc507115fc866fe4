package org.ecobureau.remediation.sample;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilJudgement;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.remediation.site.SoilMaximum;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoSoilSamples extends MongoRepository<SoilSample> implements SoilSamples {

    private static final Order LATEST_FIRST = new Order("TAKEN_ON", SoilSampleDocument.TAKEN_ON, false);

    MongoSoilSamples(MongoDatabase database, Outbox outbox) {
        super(database, new SoilSampleDocument(), outbox);
    }

    @Override
    public Map<String, Connection<Stored<SoilSample>>> ofSites(
            Collection<String> siteIds, @Nullable Judged judged, PageArguments page) {
        Bson wanted = judged == null ? empty() : filter(judged);
        return pages(SoilSampleDocument.SITE, siteIds, Scope.ALL, wanted, LATEST_FIRST, page);
    }

    @Override
    public boolean isOnRecord(SoilSample sample) {
        return collection()
                        .find(eq(SoilSampleDocument.RESULT, SoilSampleDocument.result(sample)))
                        .first()
                != null;
    }

    @Override
    public List<Alike> taken(Period period) {
        Document kind = new Document("siteId", "$" + SoilSampleDocument.SITE)
                .append("type1", "$" + SoilSampleDocument.judgement(LandUse.TYPE1))
                .append("type2", "$" + SoilSampleDocument.judgement(LandUse.TYPE2));
        return collection()
                .aggregate(List.of(match(valid(period.from(), period.to())), group(kind, sum("count", 1))))
                .map(MongoSoilSamples::alike)
                .into(new ArrayList<>());
    }

    @Override
    public List<SoilMaximum> highest(String siteId, LocalDate from, LocalDate to) {
        Document kind = new Document("analyte", "$" + SoilSampleDocument.ANALYTE)
                .append("background", "$" + SoilSampleDocument.BACKGROUND);
        return collection()
                .aggregate(List.of(
                        match(and(eq(SoilSampleDocument.SITE, siteId), valid(from, to))),
                        group(kind, max("maximum", "$" + SoilSampleDocument.VALUE))))
                .map(MongoSoilSamples::maximum)
                .into(new ArrayList<>());
    }

    private static Bson filter(Judged judged) {
        return or(judged.sites().entrySet().stream()
                .map(sites -> and(
                        in(SoilSampleDocument.SITE, sites.getValue()),
                        eq(
                                SoilSampleDocument.judgement(sites.getKey()),
                                judged.judgement().name())))
                .toList());
    }

    private static Bson valid(LocalDate from, LocalDate to) {
        return and(
                eq(SoilSampleDocument.STATUS, SampleStatus.VALID.name()),
                gte(SoilSampleDocument.TAKEN_ON, from.toString()),
                lte(SoilSampleDocument.TAKEN_ON, to.toString()));
    }

    private static Alike alike(Document row) {
        Document kind = row.get("_id", Document.class);
        return new Alike(
                kind.getString("siteId"),
                SoilJudgement.valueOf(kind.getString("type1")),
                SoilJudgement.valueOf(kind.getString("type2")),
                row.get("count", Number.class).intValue());
    }

    private static SoilMaximum maximum(Document row) {
        Document kind = row.get("_id", Document.class);
        return new SoilMaximum(
                SoilStandard.analyte(kind.getString("analyte")),
                SoilSampleDocument.milligrams(row.get("maximum", Decimal128.class)),
                SoilSampleDocument.optionalMilligrams(kind.get("background", Decimal128.class)));
    }
}
