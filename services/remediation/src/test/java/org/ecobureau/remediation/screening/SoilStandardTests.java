package org.ecobureau.remediation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoilStandardTests {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    /** On either side of every limit of tables 1 and 2 for these items. */
    @ParameterizedTest
    @CsvSource({
        "7440-43-9, TYPE1, 20, RISK_NEGLIGIBLE",
        "7440-43-9, TYPE1, 20.1, ABOVE_SCREENING",
        "7440-43-9, TYPE1, 47, ABOVE_SCREENING",
        "7440-43-9, TYPE1, 47.1, ABOVE_CONTROL",
        "镉, TYPE2, 65, RISK_NEGLIGIBLE",
        "镉, TYPE2, 65.1, ABOVE_SCREENING",
        "镉, TYPE2, 172, ABOVE_SCREENING",
        "镉, TYPE2, 172.1, ABOVE_CONTROL",
        "镉, UNKNOWN, 20.1, ABOVE_SCREENING",
        "铬（六价）, TYPE1, 3, RISK_NEGLIGIBLE",
        "铬（六价）, TYPE1, 3.01, ABOVE_SCREENING",
        "铬（六价）, TYPE2, 78.01, ABOVE_CONTROL",
        "铅, TYPE1, 400, RISK_NEGLIGIBLE",
        "铅, TYPE2, 800.5, ABOVE_SCREENING",
        "䓛, TYPE1, 490.1, ABOVE_SCREENING",
        "106-42-3, TYPE2, 571, ABOVE_CONTROL",
        "锑, TYPE1, 20.5, ABOVE_SCREENING",
        "石油烃（C10-C40）, TYPE1, 5000.1, ABOVE_CONTROL"
    })
    void judgesByTheClassOfLand(String analyte, LandUse landUse, String value, SoilJudgement expected) {
        assertThat(judge(analyte, value, landUse, null, DAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20, RISK_NEGLIGIBLE", "35, WITHIN_BACKGROUND", "35.1, ABOVE_SCREENING", "150, ABOVE_CONTROL"})
    void aHighNaturalBackgroundExplainsAResultUpToItself(String value, SoilJudgement expected) {
        assertThat(judge("砷", value, LandUse.TYPE1, "35", DAY)).isEqualTo(expected);
    }

    @Test
    void judgesNothingBeforeTheStandardWasInForce() {
        LocalDate first = LocalDate.of(2018, 8, 1);
        assertThat(judge("镉", "500", LandUse.TYPE1, null, first.minusDays(1))).isEqualTo(SoilJudgement.NOT_JUDGED);
        assertThat(judge("镉", "500", LandUse.TYPE1, null, first)).isEqualTo(SoilJudgement.ABOVE_CONTROL);
    }

    @Test
    void saysByWhatItJudged() {
        SoilVerdict verdict = SoilStandard.judge(
                SoilStandard.analyte("镉"), Quantity.of("30", Unit.MG_PER_KG), LandUse.UNKNOWN, null, DAY);
        assertThat(verdict.landUse()).isEqualTo(LandUse.TYPE1);
        assertThat(verdict.screening()).isEqualTo(Quantity.of(20, Unit.MG_PER_KG));
        assertThat(verdict.control()).isEqualTo(Quantity.of(47, Unit.MG_PER_KG));
        assertThat(verdict.rule().source()).contains("GB 36600-2018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"砷", "钴", "钒"})
    void aBackgroundIsTakenForThreeMetals(String name) {
        assertThat(SoilStandard.background(SoilStandard.analyte(name), BigDecimal.TEN))
                .isEqualTo(Quantity.of(10, Unit.MG_PER_KG));
    }

    @Test
    void aBackgroundIsRefusedForAnyOther() {
        assertThat(catchThrowableOfType(
                                Problem.class, () -> SoilStandard.background(SoilStandard.analyte("镉"), BigDecimal.TEN))
                        .code())
                .isEqualTo(ScreeningProblem.BACKGROUND_NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cd", "7440", "108-38-3;106"})
    void knowsNoOtherAnalytes(String text) {
        assertThat(catchThrowableOfType(Problem.class, () -> SoilStandard.analyte(text))
                        .code())
                .isEqualTo(ScreeningProblem.ANALYTE_UNKNOWN);
    }

    private static SoilJudgement judge(
            String analyte, String value, LandUse landUse, String background, LocalDate day) {
        return SoilStandard.judge(
                        SoilStandard.analyte(analyte),
                        Quantity.of(value, Unit.MG_PER_KG),
                        landUse,
                        background == null ? null : Quantity.of(background, Unit.MG_PER_KG),
                        day)
                .judgement();
    }
}
