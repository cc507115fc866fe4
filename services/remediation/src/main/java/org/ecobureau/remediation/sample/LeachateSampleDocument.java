package org.ecobureau.remediation.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.remediation.site.LeachMethod;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/** How a leachate sample is kept. No organisation is named: its samples are seen by who sees the site. */
final class LeachateSampleDocument implements DocumentMapping<LeachateSample> {

    static final String SITE = "state.siteId";
    static final String TAKEN_ON = "state.takenOn";
    static final String ANALYTE = "state.analyte";
    static final String LEACH_METHOD = "state.leachMethod";
    static final String VALUE = "state.value";
    static final String STATUS = "state.status";
    static final String RESULT = "state.result";

    /** What only one valid sample may be. */
    static String result(LeachateSample sample) {
        return String.join(
                "\u001f",
                sample.siteId(),
                sample.takenOn().toString(),
                sample.batch(),
                sample.reading().analyte(),
                sample.reading().method().name());
    }

    @Override
    public String aggregate() {
        return "leachate-sample";
    }

    @Override
    public String collection() {
        return "leachate_samples";
    }

    @Override
    public Document write(LeachateSample sample) {
        Document state = new Document("siteId", sample.siteId())
                .append("takenOn", sample.takenOn().toString())
                .append("batch", sample.batch())
                .append("analyte", sample.reading().analyte())
                .append("leachMethod", sample.reading().method().name())
                .append("value", sample.reading().value().value())
                .append("status", sample.status().name());
        return sample.isValid() ? state.append("result", result(sample)) : state;
    }

    @Override
    public LeachateSample read(Document state) {
        return new LeachateSample(
                state.getString("siteId"),
                LocalDate.parse(state.getString("takenOn")),
                state.getString("batch"),
                new LeachateReading(
                        state.getString("analyte"),
                        LeachMethod.valueOf(state.getString("leachMethod")),
                        milligrams(state.get("value", Decimal128.class))),
                SampleStatus.valueOf(state.getString("status")));
    }

    static Quantity milligrams(Decimal128 value) {
        return new Quantity(value.bigDecimalValue(), Unit.MG_PER_L);
    }

    @Override
    public Collection<String> organisations(LeachateSample sample) {
        return List.of();
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.unique("result", SampleProblem.SAMPLE_ON_RECORD, RESULT),
                Index.on("by_site", SITE, TAKEN_ON, "_id"),
                Index.on("by_site_status", SITE, STATUS, TAKEN_ON));
    }
}
