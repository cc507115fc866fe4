package org.ecobureau.hazardouswaste.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.hazardouswaste.Stores;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTests {

    private static final Instant NOW = Instant.parse("2020-12-17T02:00:00Z");
    private static final LocalDate ON = LocalDate.of(2020, 4, 8);

    @Test
    void everythingWrongIsSaidAtOnce() {
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> SpecialInspection.record(" ", LocalDate.of(2020, 12, 18), "", 0, "x".repeat(2001), NOW));
        assertThat(problem.findings())
                .extracting(Finding::field)
                .containsExactly("title", "subject", "officers", "findings", "on");
    }

    @ParameterizedTest
    @CsvSource({"2020-12-17, true", "2020-12-18, false"})
    void whatIsStillToComeIsNotRecorded(LocalDate on, boolean accepted) {
        boolean recorded;
        try {
            recorded =
                    Training.record("危废规范化管理培训", on, "云集", 52, NOW).after().on().equals(on);
        } catch (Problem problem) {
            recorded = false;
        }
        assertThat(recorded).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"1, 2020-04-08, 1", "2, 2020-04-08, 0", "1, 2010-02-28, 0", "1, 2010-03-01, 1"})
    void fewerThanTwoOfficersIsWorthAWarning(int officers, LocalDate on, int warnings) {
        assertThat(SpecialInspection.record("专项检查", on, "产废单位", officers, null, NOW)
                        .warnings())
                .hasSize(warnings);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-07-14, 环境行政处罚办法（环境保护部令第8号）, 第二十八条",
        "2021-07-15, 中华人民共和国行政处罚法（2021年修订）, 第四十二条第一款",
        "2026-11-20, 中华人民共和国行政处罚法（2021年修订）, 第四十二条第一款"
    })
    void twoOfficersAreAskedForByTheRuleOfTheDay(LocalDate on, String source, String article) {
        assertThat(ActivityRules.tooFewOfficers(1, on)).singleElement().satisfies(warning -> {
            assertThat(warning.rule().source()).isEqualTo(source);
            assertThat(warning.rule().article()).isEqualTo(article);
            assertThat(warning.rule().verified()).isTrue();
        });
        assertThat(ActivityRules.tooFewOfficers(2, on)).isEmpty();
    }

    @Test
    void aWithdrawnRecordIsNotWithdrawnAgain() {
        Training withdrawn = training().withdraw("重复录入", NOW).after();
        assertThat(withdrawn.status()).isEqualTo(ActivityStatus.WITHDRAWN);
        Problem problem = catchThrowableOfType(Problem.class, () -> withdrawn.withdraw("重复录入", NOW));
        assertThat(problem.code()).isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        TrainingDocument trainings = new TrainingDocument();
        for (Training each :
                List.of(training(), training().withdraw("重复录入", NOW).after())) {
            assertThat(trainings.read(Stores.throughTheStore(trainings.write(each))))
                    .isEqualTo(each);
        }
        SpecialInspectionDocument inspections = new SpecialInspectionDocument();
        SpecialInspection noted =
                SpecialInspection.record("专项检查", ON, "经营单位", 3, "台账不全", NOW).after();
        for (SpecialInspection each : List.of(
                noted,
                noted.withdraw("重复录入", NOW).after(),
                SpecialInspection.record("专项检查", ON, "经营单位", 3, null, NOW).after())) {
            assertThat(inspections.read(Stores.throughTheStore(inspections.write(each))))
                    .isEqualTo(each);
        }
    }

    private static Training training() {
        return Training.record("危废规范化管理培训", ON, "云集", 52, NOW).after();
    }
}
