package org.ecobureau.hazardouswaste.manifest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.hazardouswaste.licence.IntakeSource.Intake;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.hazardouswaste.wording.MassDocument;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoTransferManifests extends MongoRepository<TransferManifest> implements TransferManifests {

    private static final Order LATEST = new Order("DRAFTED", ManifestDocument.DRAFTED, false);
    private static final Order OLDEST = new Order("DRAFTED", ManifestDocument.DRAFTED, true);

    MongoTransferManifests(MongoDatabase database, Outbox outbox) {
        super(database, new ManifestDocument(), outbox);
    }

    @Override
    public Connection<Stored<TransferManifest>> list(
            ManifestFilter filter, boolean oldestFirst, PageArguments page, Scope scope) {
        return page(scope, of(filter), oldestFirst ? OLDEST : LATEST, page);
    }

    @Override
    public Map<String, Connection<Stored<TransferManifest>>> listByParty(
            Collection<String> organisations,
            @Nullable ManifestParty as,
            @Nullable ManifestStatus status,
            PageArguments page,
            Scope scope) {
        String parent = as == null ? ORGANISATIONS : ManifestDocument.party(as);
        Bson filter = status == null ? empty() : eq(ManifestDocument.STATUS, status.name());
        return pages(parent, organisations, scope, filter, LATEST, page);
    }

    @Override
    public List<Stored<TransferManifest>> openOf(String remover) {
        List<Stored<TransferManifest>> open = new ArrayList<>();
        collection()
                .find(and(
                        eq(ManifestDocument.party(ManifestParty.REMOVER), remover),
                        in(
                                ManifestDocument.STATUS,
                                TransferManifest.OPEN.stream().map(Enum::name).toList())))
                .forEach(document -> open.add(stored(document)));
        return open;
    }

    @Override
    public List<Intake> taken(Collection<String> operators, int year) {
        List<Intake> taken = new ArrayList<>();
        String operator = ManifestDocument.party(ManifestParty.OPERATOR);
        Document key = new Document("operator", "$" + operator)
                .append("day", "$" + ManifestDocument.ACCEPTED_ON)
                .append("code", "$state.lines.wasteCode");
        accepted(in(operator, operators), Period.ofYear(year), key).forEach(group -> {
            Document id = group.get("_id", Document.class);
            taken.add(new Intake(
                    id.getString("operator"),
                    LocalDate.parse(id.getString("day")),
                    WasteScope.of(id.getString("code")),
                    MassDocument.sum(group.get("sum"))));
        });
        return taken;
    }

    @Override
    public ManifestFigures figures(Period period) {
        Map<WasteCategory, Quantity> transferred = new EnumMap<>(WasteCategory.class);
        accepted(empty(), period, "$state.lines.category")
                .forEach(group ->
                        transferred.put(WasteCategory.of(group.getString("_id")), MassDocument.sum(group.get("sum"))));
        Bson accepted = within(ManifestDocument.ACCEPTED, period);
        return new ManifestFigures(
                count(within(ManifestDocument.ISSUED, period)),
                count(accepted),
                count(and(accepted, eq(ManifestDocument.OUTCOME, ManifestStatus.ACCEPTED_WITH_DISCREPANCY.name()))),
                count(within(ManifestDocument.REJECTED, period)),
                transferred);
    }

    /** Sums of what was weighed on the lines of manifests accepted in the period. */
    private Iterable<Document> accepted(Bson filter, Period period, Object key) {
        return collection()
                .aggregate(List.of(
                        new Document("$match", and(filter, within(ManifestDocument.ACCEPTED, period))),
                        new Document("$unwind", "$state.lines"),
                        new Document(
                                "$group",
                                new Document("_id", key)
                                        .append(
                                                "sum",
                                                new Document("$sum", "$state.lines.accepted." + MassDocument.KG)))));
    }

    private int count(Bson filter) {
        return Math.toIntExact(collection().countDocuments(filter));
    }

    private static Bson within(String moment, Period period) {
        return and(gte(moment, period.start()), lt(moment, period.end()));
    }

    private static Bson of(ManifestFilter filter) {
        List<Bson> parts = new ArrayList<>();
        add(parts, ManifestDocument.NUMBER, filter.number());
        ManifestStatus status = filter.status();
        add(parts, ManifestDocument.STATUS, status == null ? null : status.name());
        add(parts, ManifestDocument.party(ManifestParty.REMOVER), filter.remover());
        add(parts, ManifestDocument.party(ManifestParty.OPERATOR), filter.operator());
        add(parts, ManifestDocument.SITE, filter.siteId());
        add(parts, ManifestDocument.FLAGGED, filter.flagged());
        Instant due = filter.confirmationDueBefore();
        if (due != null) {
            parts.add(lt(ManifestDocument.CONFIRM_BY, due));
        }
        return parts.isEmpty() ? empty() : and(parts);
    }

    private static void add(List<Bson> parts, String field, @Nullable Object value) {
        if (value != null) {
            parts.add(eq(field, value));
        }
    }
}
