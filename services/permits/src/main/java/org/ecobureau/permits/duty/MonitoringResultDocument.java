package org.ecobureau.permits.duty;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.ecobureau.permits.content.Averaging;
import org.ecobureau.permits.content.LimitUnit;
import org.ecobureau.permits.content.OutletCode;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.platform.store.OptionalFields;

/** How a result is kept: numbers as text, so that they keep their digits. */
final class MonitoringResultDocument implements DocumentMapping<MonitoringResult> {

    static final String EXCEEDED = "state.exceeded";
    static final String MEASURED_AT = "state.measuredAt";

    @Override
    public String aggregate() {
        return "monitoringResult";
    }

    @Override
    public String collection() {
        return "monitoring_results";
    }

    @Override
    public Document write(MonitoringResult result) {
        Document state = DebtorDocument.write(result.debtor(), new Document("id", result.id()))
                .append("outlet", result.outlet().value())
                .append("pollutant", result.pollutant())
                .append("averaging", result.averaging().name())
                .append("value", result.value().toPlainString())
                .append("unit", result.unit().name())
                .append("measuredAt", Date.from(result.measuredAt()))
                .append("exceeded", result.exceedance() != null);
        OptionalFields.put(state, "minimum", result.minimum());
        OptionalFields.put(state, "maximum", result.maximum());
        OptionalFields.put(state, "standard", result.standard());
        OptionalFields.put(state, "exceedance", result.exceedance());
        return state;
    }

    @Override
    public MonitoringResult read(Document state) {
        return new MonitoringResult(
                state.getString("id"),
                DebtorDocument.read(state),
                new OutletCode(state.getString("outlet")),
                state.getString("pollutant"),
                Averaging.valueOf(state.getString("averaging")),
                new BigDecimal(state.getString("value")),
                LimitUnit.valueOf(state.getString("unit")),
                state.getDate("measuredAt").toInstant(),
                OptionalFields.number(state, "minimum"),
                OptionalFields.number(state, "maximum"),
                state.getString("standard"),
                OptionalFields.number(state, "exceedance"));
    }

    @Override
    public Collection<String> organisations(MonitoringResult result) {
        return result.debtor().readers();
    }

    @Override
    public boolean keepsVersions() {
        return true;
    }

    @Override
    public Set<String> derived() {
        return Set.of("id", "exceeded");
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_time", MEASURED_AT, "_id"),
                Index.on("by_permit", DebtorDocument.PERMIT, MEASURED_AT, "_id"),
                Index.on("by_enterprise", DebtorDocument.CREDIT_CODE, MEASURED_AT, "_id"),
                Index.on("by_town", DebtorDocument.TOWN, MEASURED_AT, "_id"),
                Index.on("by_exceedance", EXCEEDED, MEASURED_AT, "_id"));
    }
}
