package org.ecobureau.remediation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.bson.Document;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.remediation.site.LeachMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleDocumentTests {

    private final SoilSampleDocument soil = new SoilSampleDocument();
    private final LeachateSampleDocument leachate = new LeachateSampleDocument();

    @ParameterizedTest
    @CsvSource({"砷, 121.55, 35.5", "砷, 0, ", "108-38-3, 570.000001, ", "石油烃（C10-C40）, 826, "})
    void readsTheSoilSampleItWrote(String analyte, String value, String background) {
        SoilSample valid = SampleFixture.soil(analyte, value, background, SampleFixture.TAKEN_ON);
        assertThat(roundTrip(soil, valid)).isEqualTo(valid);
        SoilSample withdrawn = valid.withdraw("平行样超差", SampleFixture.AT).after();
        assertThat(roundTrip(soil, withdrawn)).isEqualTo(withdrawn);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheLeachateSampleItWrote(LeachMethod method) {
        LeachateSample valid = SampleFixture.leachate("镉", method, "0.0001");
        assertThat(roundTrip(leachate, valid)).isEqualTo(valid);
        LeachateSample withdrawn = valid.withdraw("平行样超差", SampleFixture.AT).after();
        assertThat(roundTrip(leachate, withdrawn)).isEqualTo(withdrawn);
    }

    @Test
    void keepsTheJudgementOfEitherClassOfLand() {
        Document state = soil.write(SampleFixture.soil("砷", "130", null, SampleFixture.TAKEN_ON));
        assertThat(state).containsEntry("judgedType1", "ABOVE_CONTROL").containsEntry("judgedType2", "ABOVE_SCREENING");
    }

    @Test
    void freesThePlaceOfAWithdrawnSample() {
        SoilSample sample = SampleFixture.soil("砷", "130", null, SampleFixture.TAKEN_ON);
        assertThat(soil.write(sample)).containsKey("result");
        assertThat(soil.write(sample.withdraw("误登", SampleFixture.AT).after())).doesNotContainKey("result");
        LeachateSample treated = SampleFixture.leachate("镉", LeachMethod.HJ_557_2010, "2");
        assertThat(leachate.write(treated)).containsKey("result");
        assertThat(leachate.write(treated.withdraw("误登", SampleFixture.AT).after()))
                .doesNotContainKey("result");
    }

    @Test
    void takesADepthForTheSameInWhateverNotation() {
        assertThat(new SoilPlace("S01", new BigDecimal("1.0"), SoilMedium.SOIL))
                .isEqualTo(new SoilPlace("S01", new BigDecimal("1"), SoilMedium.SOIL));
        assertThat(new SoilPlace("S01", new BigDecimal("1E+1"), SoilMedium.SOIL).depthM())
                .isEqualTo(new BigDecimal("10"));
    }

    private static <A> A roundTrip(DocumentMapping<A> mapping, A sample) {
        return mapping.read(Document.parse(mapping.write(sample).toJson()));
    }
}
