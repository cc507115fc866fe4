package org.ecobureau.medicalwaste.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecobureau.medicalwaste.Samples.at;

import java.time.LocalDate;
import java.util.Random;
import org.ecobureau.medicalwaste.Samples;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HospitalInspectionTests {

    private static final CreditCode HOSPITAL = new CreditCode(Samples.newCode());

    private static Visit visit(LocalDate on, int officers) {
        return new Visit(HOSPITAL, on, officers, true);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-02-28, 1, , ",
        "2010-03-01, 1, 第二十八条, true",
        "2020-02-15, 1, 第二十八条, true",
        "2021-07-14, 1, 第二十八条, true",
        "2021-07-15, 1, 第四十二条第一款, true",
        "2020-02-15, 2, , "
    })
    void oneOfficerAloneIsWarnedOfByTheRuleOfTheDay(LocalDate on, int officers, String article, Boolean verified) {
        var warnings = visit(on, officers).warnings();

        if (verified == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).singleElement().satisfies(warning -> {
                assertThat(warning.code()).isEqualTo(InspectionProblem.OFFICERS_TOO_FEW);
                assertThat(warning.rule()).isNotNull().satisfies(rule -> {
                    assertThat(rule.article()).isEqualTo(article);
                    assertThat(rule.verified()).isEqualTo(verified);
                });
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void aVisitIsMadeByAPlausibleNumberOfOfficers(int officers) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> visit(LocalDate.of(2020, 2, 15), officers))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(InspectionProblem.OFFICERS_RANGE));
    }

    @Test
    void anOrderSaysWhatToPutRightAndStaysOpenUntilThatIsConfirmed() {
        Visit visit = visit(LocalDate.of(2020, 2, 15), 2);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> HospitalInspection.record(
                        visit, InspectionResult.RECTIFICATION_ORDERED, " ", at("2020-02-15T00:00")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(InspectionProblem.FINDINGS_MISSING));
        HospitalInspection ordered = HospitalInspection.record(
                        visit, InspectionResult.RECTIFICATION_ORDERED, "暂存间未上锁", at("2020-02-15T00:00"))
                .after();
        assertThat(ordered.status()).isEqualTo(InspectionStatus.RECTIFYING);
        HospitalInspection confirmed =
                ordered.confirmRectification(at("2020-02-20T00:00")).after();
        assertThat(confirmed.status()).isEqualTo(InspectionStatus.RECTIFIED);
        assertThat(confirmed.rectifiedOn()).isEqualTo(LocalDate.of(2020, 2, 20));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> confirmed.confirmRectification(at("2020-02-21T00:00")));
    }

    @Test
    void aConformingHospitalHasNothingToPutRight() {
        HospitalInspection conforming = HospitalInspection.record(
                        visit(LocalDate.of(2020, 2, 15), 2), InspectionResult.CONFORMING, null, at("2020-02-15T00:00"))
                .after();

        assertThat(conforming.status()).isEqualTo(InspectionStatus.COMPLETED);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> conforming.confirmRectification(at("2020-02-21T00:00")));
    }

    @Test
    void whatIsWrittenIsRead() {
        HospitalInspectionDocument mapping = new HospitalInspectionDocument();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            HospitalInspection inspection = new HospitalInspection(
                    new Visit(
                            HOSPITAL,
                            LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000)),
                            1 + random.nextInt(9),
                            random.nextBoolean()),
                    Samples.any(InspectionResult.class, random),
                    random.nextBoolean() ? null : "发现" + random.nextInt(),
                    random.nextBoolean() ? null : LocalDate.of(2021, 1, 1).plusDays(random.nextInt(99)),
                    Samples.any(InspectionStatus.class, random));
            assertThat(mapping.read(Samples.throughTheStore(mapping.write(inspection))))
                    .isEqualTo(inspection);
        }
    }
}
