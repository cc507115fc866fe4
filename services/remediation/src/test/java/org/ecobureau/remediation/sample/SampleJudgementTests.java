package org.ecobureau.remediation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilJudgement;
import org.ecobureau.remediation.site.LeachMethod;
import org.ecobureau.remediation.site.LeachateJudgement;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How samples stand on either side of each limit. */
class SampleJudgementTests {

    @ParameterizedTest
    @CsvSource({
        "砷, 20, , TYPE1, RISK_NEGLIGIBLE",
        "砷, 20.01, , TYPE1, ABOVE_SCREENING",
        "砷, 120, , TYPE1, ABOVE_SCREENING",
        "砷, 120.01, , TYPE1, ABOVE_CONTROL",
        "砷, 60, , TYPE2, RISK_NEGLIGIBLE",
        "砷, 60.01, , TYPE2, ABOVE_SCREENING",
        "砷, 140, , TYPE2, ABOVE_SCREENING",
        "砷, 140.01, , TYPE2, ABOVE_CONTROL",
        "砷, 20.01, , UNKNOWN, ABOVE_SCREENING",
        "砷, 35, 35, TYPE1, WITHIN_BACKGROUND",
        "砷, 35.01, 35, TYPE1, ABOVE_SCREENING",
        "砷, 20, 35, TYPE1, RISK_NEGLIGIBLE",
        "18540-29-9, 3.0, , TYPE1, RISK_NEGLIGIBLE",
        "18540-29-9, 3.01, , TYPE1, ABOVE_SCREENING",
        "18540-29-9, 30.01, , TYPE1, ABOVE_CONTROL"
    })
    void judgesSoilForTheUseOfItsSite(
            String analyte, String value, String background, LandUse landUse, SoilJudgement expected) {
        SoilSampleView view = soil(SampleFixture.soil(analyte, value, background, SampleFixture.TAKEN_ON), landUse);
        assertThat(view.judgement()).isEqualTo(expected);
    }

    @Test
    void namesTheValuesAndTheRuleApplied() {
        SoilSampleView view = soil(SampleFixture.soil("砷", "21", null, SampleFixture.TAKEN_ON), LandUse.UNKNOWN);
        assertThat(view.landUse()).isEqualTo(LandUse.TYPE1);
        assertThat(view.screening()).isEqualTo(Quantity.of(20, Unit.MG_PER_KG));
        assertThat(view.control()).isEqualTo(Quantity.of(120, Unit.MG_PER_KG));
        assertThat(view.rule()).satisfies(rule -> assertThat(rule.source()).startsWith("GB 36600-2018"));
    }

    @ParameterizedTest
    @CsvSource({"2018-07-31, NOT_JUDGED", "2018-08-01, ABOVE_CONTROL"})
    void judgesByTheDayOnWhichItWasTaken(LocalDate takenOn, SoilJudgement expected) {
        SoilSampleView view = soil(SampleFixture.soil("砷", "500", null, takenOn), LandUse.TYPE2);
        assertThat(view.judgement()).isEqualTo(expected);
        assertThat(view.rule() == null).isEqualTo(expected == SoilJudgement.NOT_JUDGED);
    }

    @ParameterizedTest
    @CsvSource({"1, WITHIN_LIMIT", "1.000001, ABOVE_LIMIT", "0, WITHIN_LIMIT"})
    void judgesLeachateByThePlan(String value, LeachateJudgement expected) {
        LeachateSampleView view = planned(SampleFixture.leachate("镉", LeachMethod.HJ_T_299_2007, value));
        assertThat(view.judgement()).isEqualTo(expected);
        assertThat(view.limit()).isEqualTo(SampleFixture.CADMIUM.limit());
        assertThat(view.source()).isEqualTo(SampleFixture.CADMIUM.source());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HJ_T_299_2007")
    void judgesNothingMadeByAnotherMethod(LeachMethod method) {
        unjudged(planned(SampleFixture.leachate("镉", method, "9")));
    }

    @Test
    void judgesNothingThePlanDoesNotName() {
        unjudged(planned(SampleFixture.leachate("铅", LeachMethod.HJ_T_299_2007, "9")));
        unjudged(LeachateSampleView.of(
                SampleFixture.stored(SampleFixture.leachate("镉", LeachMethod.HJ_T_299_2007, "9")),
                SampleFixture.site(LandUse.TYPE1, null)));
    }

    private static void unjudged(LeachateSampleView view) {
        assertThat(view.judgement()).isEqualTo(LeachateJudgement.NO_CRITERION);
        assertThat(view.limit()).isNull();
        assertThat(view.source()).isNull();
    }

    private static SoilSampleView soil(SoilSample sample, LandUse landUse) {
        return SoilSampleView.of(SampleFixture.stored(sample), SampleFixture.site(landUse, null));
    }

    private static LeachateSampleView planned(LeachateSample sample) {
        return LeachateSampleView.of(
                SampleFixture.stored(sample), SampleFixture.site(LandUse.TYPE1, SampleFixture.plan()));
    }
}
