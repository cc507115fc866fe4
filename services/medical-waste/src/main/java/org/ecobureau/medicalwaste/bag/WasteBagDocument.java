package org.ecobureau.medicalwaste.bag;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** How a bag is kept; its id is the number on its label. */
final class WasteBagDocument implements DocumentMapping<WasteBag> {

    static final String HOSPITAL = "state.hospital";
    static final String STATUS = "state.status";
    static final String PACKED_AT = "state.packedAt";
    static final String STREAM = "state.stream";

    @Override
    public String aggregate() {
        return "bag";
    }

    @Override
    public String collection() {
        return "bags";
    }

    @Override
    public Document write(WasteBag bag) {
        BagLabel label = bag.label();
        Document state = new Document("number", label.number())
                .append("hospital", label.hospital().value())
                .append("department", label.department())
                .append("class", label.wasteClass().name())
                .append("stream", label.stream().name())
                .append("label", label.text())
                .append("packedAt", Date.from(bag.packedAt()))
                .append("round", bag.round())
                .append("status", bag.status().name());
        Sealing sealing = bag.sealing();
        if (sealing != null) {
            state.append(
                    "sealing",
                    new Document("at", Date.from(sealing.at()))
                            .append("kilograms", new Decimal128(sealing.weight().value()))
                            .append("zone", sealing.zone().name()));
        }
        return state;
    }

    @Override
    public WasteBag read(Document state) {
        Instant packedAt = state.getDate("packedAt").toInstant();
        BagLabel label = new BagLabel(
                state.getString("number"),
                new CreditCode(state.getString("hospital")),
                state.getString("department"),
                WasteClass.valueOf(state.getString("class")),
                WasteStream.valueOf(state.getString("stream")),
                state.getString("label"));
        return new WasteBag(
                label,
                packedAt,
                sealing(state.get("sealing", Document.class)),
                state.getString("round"),
                BagStatus.valueOf(state.getString("status")));
    }

    private static @Nullable Sealing sealing(@Nullable Document sealing) {
        return sealing == null
                ? null
                : new Sealing(
                        sealing.getDate("at").toInstant(),
                        new Quantity(sealing.get("kilograms", Decimal128.class).bigDecimalValue(), Unit.KG),
                        StorageZone.valueOf(sealing.getString("zone")));
    }

    @Override
    public Collection<String> organisations(WasteBag bag) {
        return List.of(bag.label().hospital().value());
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_packing", PACKED_AT, "_id"),
                Index.on("by_hospital", HOSPITAL, PACKED_AT, "_id"),
                Index.on("by_status", STATUS, PACKED_AT, "_id"),
                Index.on("by_hospital_status", HOSPITAL, STATUS, PACKED_AT, "_id"));
    }
}
