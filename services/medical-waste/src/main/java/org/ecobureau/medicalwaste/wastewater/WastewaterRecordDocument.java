package org.ecobureau.medicalwaste.wastewater;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/** How a month's wastewater is kept, with the range it was judged by. */
final class WastewaterRecordDocument implements DocumentMapping<WastewaterRecord> {

    static final String HOSPITAL = "state.hospital";
    static final String MONTH = "state.month";
    static final String STATUS = "state.status";
    static final String TONNES = "state.tonnes";

    @Override
    public String aggregate() {
        return "wastewater";
    }

    @Override
    public String collection() {
        return "wastewater";
    }

    @Override
    public Document write(WastewaterRecord record) {
        Discharge discharge = record.discharge();
        Document state = new Document("hospital", record.hospital().value())
                .append("month", record.month().toString())
                .append("tonnes", new Decimal128(discharge.volume().value()))
                .append("status", record.status().name());
        Quantity chlorine = discharge.residualChlorine();
        if (chlorine != null) {
            state.append("residualChlorine", new Decimal128(chlorine.value()));
        }
        ChlorineRange range = discharge.range();
        if (range != null) {
            state.append("chlorineRange", range.name());
        }
        return state;
    }

    @Override
    public WastewaterRecord read(Document state) {
        Decimal128 chlorine = state.get("residualChlorine", Decimal128.class);
        String range = state.getString("chlorineRange");
        Discharge discharge = new Discharge(
                new Quantity(state.get("tonnes", Decimal128.class).bigDecimalValue(), Unit.T),
                chlorine == null ? null : new Quantity(chlorine.bigDecimalValue(), Unit.MG_PER_L),
                range == null ? null : ChlorineRange.valueOf(range));
        return new WastewaterRecord(
                new CreditCode(state.getString("hospital")),
                Month.of(state.getString("month")),
                discharge,
                WastewaterStatus.valueOf(state.getString("status")));
    }

    @Override
    public Collection<String> organisations(WastewaterRecord record) {
        return List.of(record.hospital().value());
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_month", MONTH, "_id"),
                Index.on("by_hospital", HOSPITAL, MONTH, "_id"),
                Index.on("by_status", STATUS, MONTH, "_id"));
    }
}
