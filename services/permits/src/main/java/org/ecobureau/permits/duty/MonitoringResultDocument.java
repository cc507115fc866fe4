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
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** How a result is kept: numbers as text, so that they keep their digits. */
final class MonitoringResultDocument implements DocumentMapping<MonitoringResult> {

    static final String PERMIT = "state.permitId";
    static final String CREDIT_CODE = "state.creditCode";
    static final String TOWN = "state.town";
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
        Debtor debtor = result.debtor();
        Document state = new Document("id", result.id())
                .append("permitId", debtor.permitId())
                .append("number", debtor.number())
                .append("creditCode", debtor.creditCode().value())
                .append("town", debtor.town().code())
                .append("office", debtor.office().name())
                .append("outlet", result.outlet().value())
                .append("pollutant", result.pollutant())
                .append("averaging", result.averaging().name())
                .append("value", result.value().toPlainString())
                .append("unit", result.unit().name())
                .append("measuredAt", Date.from(result.measuredAt()))
                .append("exceeded", result.exceedance() != null);
        put(state, "minimum", result.minimum());
        put(state, "maximum", result.maximum());
        put(state, "standard", result.standard());
        put(state, "exceedance", result.exceedance());
        return state;
    }

    private static void put(Document state, String name, @Nullable Object value) {
        if (value != null) {
            state.append(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    @Override
    public MonitoringResult read(Document state) {
        return new MonitoringResult(
                state.getString("id"),
                new Debtor(
                        state.getString("permitId"),
                        state.getString("number"),
                        new CreditCode(state.getString("creditCode")),
                        Town.of(state.getString("town")),
                        IssuingOffice.valueOf(state.getString("office"))),
                new OutletCode(state.getString("outlet")),
                state.getString("pollutant"),
                Averaging.valueOf(state.getString("averaging")),
                new BigDecimal(state.getString("value")),
                LimitUnit.valueOf(state.getString("unit")),
                state.getDate("measuredAt").toInstant(),
                number(state, "minimum"),
                number(state, "maximum"),
                state.getString("standard"),
                number(state, "exceedance"));
    }

    private static @Nullable BigDecimal number(Document state, String name) {
        String text = state.getString(name);
        return text == null ? null : new BigDecimal(text);
    }

    @Override
    public Collection<String> organisations(MonitoringResult result) {
        return List.of(result.debtor().creditCode().value());
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
                Index.on("by_permit", PERMIT, MEASURED_AT, "_id"),
                Index.on("by_enterprise", CREDIT_CODE, MEASURED_AT, "_id"),
                Index.on("by_town", TOWN, MEASURED_AT, "_id"),
                Index.on("by_exceedance", EXCEEDED, MEASURED_AT, "_id"));
    }
}
