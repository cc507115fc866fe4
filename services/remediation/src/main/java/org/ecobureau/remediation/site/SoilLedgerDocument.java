package org.ecobureau.remediation.site;

import org.bson.Document;
import org.ecobureau.vocabulary.standard.Unit;

/** How the soil that was moved is kept: all in kilograms. */
final class SoilLedgerDocument {

    private SoilLedgerDocument() {}

    static Document write(SoilLedger soil) {
        return new Document("excavatedKg", MongoValues.amount(soil.excavated()))
                .append("backfilledKg", MongoValues.amount(soil.backfilled()))
                .append("transportPlans", MongoValues.list(soil.transportPlans(), plan -> new Document(
                                "reportedAt", plan.reportedAt())
                        .append("operator", plan.operator().value())
                        .append("route", plan.route())
                        .append("kg", MongoValues.amount(plan.quantity()))))
                .append("shipments", MongoValues.list(soil.shipments(), SoilLedgerDocument::shipment));
    }

    static SoilLedger read(Document document) {
        return new SoilLedger(
                MongoValues.quantity(document, "excavatedKg", Unit.KG),
                MongoValues.quantity(document, "backfilledKg", Unit.KG),
                MongoValues.readList(
                        document,
                        "transportPlans",
                        plan -> new TransportPlan(
                                MongoValues.instant(plan, "reportedAt"),
                                MongoValues.creditCode(plan, "operator"),
                                plan.getString("route"),
                                MongoValues.quantity(plan, "kg", Unit.KG))),
                MongoValues.readList(document, "shipments", SoilLedgerDocument::readShipment));
    }

    private static Document shipment(SoilShipment load) {
        return new Document("id", load.id())
                .append("shippedAt", load.shippedAt())
                .append("kg", MongoValues.amount(load.quantity()))
                .append("remover", load.remover().value())
                .append("carrier", load.carrier().value())
                .append("operator", load.operator().value())
                .append("wasteCode", load.wasteCode())
                .append("vehicle", load.vehicle())
                .append("status", load.status().name())
                .append("manifestNumber", load.manifestNumber())
                .append("acceptedKg", MongoValues.amount(load.accepted()))
                .append("settledOn", MongoValues.day(load.settledOn()));
    }

    private static SoilShipment readShipment(Document document) {
        return new SoilShipment(
                document.getString("id"),
                MongoValues.instant(document, "shippedAt"),
                MongoValues.quantity(document, "kg", Unit.KG),
                MongoValues.creditCode(document, "remover"),
                MongoValues.creditCode(document, "carrier"),
                MongoValues.creditCode(document, "operator"),
                document.getString("wasteCode"),
                document.getString("vehicle"),
                ShipmentStatus.valueOf(document.getString("status")),
                document.getString("manifestNumber"),
                MongoValues.optionalQuantity(document, "acceptedKg", Unit.KG),
                MongoValues.optionalDay(document, "settledOn"));
    }
}
