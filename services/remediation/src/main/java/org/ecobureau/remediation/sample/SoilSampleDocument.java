package org.ecobureau.remediation.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How a soil sample is kept. Beside the reading stand its judgements for both classes of land, since lists ask for them
 * and the use of a site may change. No organisation is named: its samples are seen by who sees the site.
 */
final class SoilSampleDocument implements DocumentMapping<SoilSample> {

    static final String SITE = "state.siteId";
    static final String TAKEN_ON = "state.takenOn";
    static final String ANALYTE = "state.analyte";
    static final String VALUE = "state.value";
    static final String BACKGROUND = "state.background";
    static final String STATUS = "state.status";
    static final String RESULT = "state.result";

    private static final String TYPE1 = "judgedType1";
    private static final String TYPE2 = "judgedType2";

    /** The field of the judgement for land of that class. */
    static String judgement(LandUse landUse) {
        return "state." + (landUse.judgedAs() == LandUse.TYPE1 ? TYPE1 : TYPE2);
    }

    /** What only one valid sample may be. */
    static String result(SoilSample sample) {
        return String.join(
                "\u001f",
                sample.siteId(),
                sample.takenOn().toString(),
                sample.place().point(),
                sample.place().depthM().toPlainString(),
                sample.place().medium().name(),
                sample.reading().analyte().key());
    }

    @Override
    public String aggregate() {
        return "soil-sample";
    }

    @Override
    public String collection() {
        return "soil_samples";
    }

    @Override
    public Document write(SoilSample sample) {
        Quantity background = sample.reading().background();
        Document state = new Document("siteId", sample.siteId())
                .append("takenOn", sample.takenOn().toString())
                .append("point", sample.place().point())
                .append("depthM", sample.place().depthM())
                .append("medium", sample.place().medium().name())
                .append("analyte", sample.reading().analyte().key())
                .append("value", sample.reading().value().value())
                .append("background", background == null ? null : background.value())
                .append(TYPE1, sample.judge(LandUse.TYPE1).judgement().name())
                .append(TYPE2, sample.judge(LandUse.TYPE2).judgement().name())
                .append("status", sample.status().name());
        return sample.isValid() ? state.append("result", result(sample)) : state;
    }

    @Override
    public SoilSample read(Document state) {
        return new SoilSample(
                state.getString("siteId"),
                LocalDate.parse(state.getString("takenOn")),
                new SoilPlace(
                        state.getString("point"),
                        state.get("depthM", Decimal128.class).bigDecimalValue(),
                        SoilMedium.valueOf(state.getString("medium"))),
                new SoilReading(
                        SoilStandard.analyte(state.getString("analyte")),
                        milligrams(state.get("value", Decimal128.class)),
                        optionalMilligrams(state.get("background", Decimal128.class))),
                SampleStatus.valueOf(state.getString("status")));
    }

    static Quantity milligrams(Decimal128 value) {
        return new Quantity(value.bigDecimalValue(), Unit.MG_PER_KG);
    }

    static @Nullable Quantity optionalMilligrams(@Nullable Decimal128 value) {
        return value == null ? null : milligrams(value);
    }

    @Override
    public Collection<String> organisations(SoilSample sample) {
        return List.of();
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.unique("result", SampleProblem.SAMPLE_ON_RECORD, RESULT),
                Index.on("by_site", SITE, TAKEN_ON, "_id"),
                Index.on("by_site_judged_type1", SITE, judgement(LandUse.TYPE1), TAKEN_ON, "_id"),
                Index.on("by_site_judged_type2", SITE, judgement(LandUse.TYPE2), TAKEN_ON, "_id"),
                Index.on("by_site_status", SITE, STATUS, TAKEN_ON),
                Index.on("by_status", STATUS, TAKEN_ON));
    }
}
