package org.ecobureau.remediation.site;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.standard.Unit;

/** How a site is kept. Status and the moments that lists and figures ask for stand beside what they follow from. */
final class ContaminatedSiteDocument implements DocumentMapping<ContaminatedSite> {

    static final String NAME = "state.name";
    static final String TOWN = "state.town";
    static final String STATUS = "state.status";
    static final String SUSPECTED_AT = "state.suspectedAt";
    static final String WORKS_STARTED_AT = "state.worksStartedAt";
    static final String LATITUDE = "state.latitude";
    static final String LONGITUDE = "state.longitude";
    static final String STAGES = "state.stages";
    static final String STAGE_AT = STAGES + ".at";
    static final String SHIPMENTS = "state.soil.shipments";
    static final String SHIPPED_AT = SHIPMENTS + ".shippedAt";

    @Override
    public String aggregate() {
        return "contaminated-site";
    }

    @Override
    public String collection() {
        return "contaminated_sites";
    }

    @Override
    public Document write(ContaminatedSite site) {
        return profile(site.profile())
                .append("status", site.status().name())
                .append("suspectedAt", site.stages().get(0).at())
                .append(
                        "worksStartedAt",
                        site.remediation().rounds().stream()
                                .map(WorksRound::startedAt)
                                .findFirst()
                                .orElse(null))
                .append("stages", MongoValues.list(site.stages(), stage -> new Document(
                                "stage", stage.stage().name())
                        .append("at", stage.at())))
                .append("investigation", InvestigationDocument.write(site.investigation()))
                .append("remediation", RemediationDocument.write(site.remediation()))
                .append("soil", SoilLedgerDocument.write(site.soil()));
    }

    @Override
    public ContaminatedSite read(Document state) {
        return new ContaminatedSite(
                readProfile(state),
                MongoValues.readList(
                        state,
                        "stages",
                        stage -> new SiteStage(
                                SiteStatus.valueOf(stage.getString("stage")), MongoValues.instant(stage, "at"))),
                InvestigationDocument.read(state.get("investigation", Document.class)),
                RemediationDocument.read(state.get("remediation", Document.class)),
                SoilLedgerDocument.read(state.get("soil", Document.class)));
    }

    @Override
    public Collection<String> organisations(ContaminatedSite site) {
        return site.profile().parties().assigned().values().stream()
                .map(CreditCode::value)
                .distinct()
                .toList();
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.unique("name_unique", SiteProblem.SITE_NAME_TAKEN, NAME),
                Index.on("by_name", NAME, "_id"),
                Index.on("by_status", STATUS, NAME, "_id"),
                Index.on("by_town", TOWN, NAME, "_id"),
                Index.on("by_town_status", TOWN, STATUS, NAME, "_id"),
                Index.on("by_suspicion", SUSPECTED_AT, "_id"),
                Index.on("by_status_suspicion", STATUS, SUSPECTED_AT, "_id"),
                Index.on("by_town_suspicion", TOWN, SUSPECTED_AT, "_id"),
                Index.on("by_town_status_suspicion", TOWN, STATUS, SUSPECTED_AT, "_id"),
                Index.on("by_organisation", "organisations", NAME, "_id"),
                Index.on("by_latitude", LATITUDE),
                Index.on("by_works", WORKS_STARTED_AT),
                Index.on("by_stage_at", STAGE_AT),
                Index.on("by_shipment", SHIPPED_AT));
    }

    private static Document profile(SiteProfile profile) {
        return new Document("id", profile.id())
                .append("name", profile.name())
                .append("town", profile.town().code())
                .append("longitude", profile.location().longitude())
                .append("latitude", profile.location().latitude())
                .append("boundary", MongoValues.optional(profile.boundary(), outline -> new Document("type", "Polygon")
                        .append(
                                "coordinates",
                                List.of(outline.ring().stream()
                                        .map(place -> List.of(place.longitude(), place.latitude()))
                                        .toList()))))
                .append("landUse", profile.landUse().name())
                .append("responsible", profile.parties().responsible().value())
                .append("remediator", MongoValues.code(profile.parties().remediator()))
                .append("evaluator", MongoValues.code(profile.parties().evaluator()))
                .append("investment10k", MongoValues.amount(profile.investment()));
    }

    private static SiteProfile readProfile(Document state) {
        return new SiteProfile(
                state.getString("id"),
                state.getString("name"),
                Town.of(state.getString("town")),
                new GeoPoint(state.getDouble("longitude"), state.getDouble("latitude")),
                MongoValues.readOptional(state, "boundary", ContaminatedSiteDocument::readOutline),
                LandUse.valueOf(state.getString("landUse")),
                new SiteParties(
                        MongoValues.creditCode(state, "responsible"),
                        MongoValues.optionalCreditCode(state, "remediator"),
                        MongoValues.optionalCreditCode(state, "evaluator")),
                MongoValues.optionalQuantity(state, "investment10k", Unit.CNY_10K));
    }

    private static GeoPolygon readOutline(Document outline) {
        List<?> rings = outline.getList("coordinates", List.class);
        return new GeoPolygon(((List<?>) rings.get(0))
                .stream().map(ContaminatedSiteDocument::readPlace).toList());
    }

    private static GeoPoint readPlace(Object position) {
        List<?> numbers = (List<?>) position;
        return new GeoPoint(((Number) numbers.get(0)).doubleValue(), ((Number) numbers.get(1)).doubleValue());
    }
}
