package org.ecobureau.hazardouswaste.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestRulesTests {

    @ParameterizedTest
    @CsvSource({
        // Ten days, whatever days they are, before 2022.
        "2020-09-04, 2020-09-14",
        "2021-12-31, 2022-01-10",
        // Five working days from 2022 on: the New Year's holiday ends on 3 January.
        "2022-01-01, 2022-01-10",
        "2022-01-04, 2022-01-11",
        // Over the seven days of National Day, with the weekend days worked in exchange.
        "2022-09-30, 2022-10-12"
    })
    void theReceiverConfirmsWithinTheTermOfTheDay(LocalDate receipt, LocalDate by) {
        assertThat(ManifestRules.on(receipt).confirmBy(receipt)).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-01, HW48, 1, 4304480001, 2020/4304/HW48",
        "2021-12-31, HW01, 9999, 4304019999, 2021/4304/HW01",
        "2022-01-01, HW01, 1, 20224304000001, 2022/4304",
        "2026-11-23, HW48, 999999, 20264304999999, 2026/4304"
    })
    void aNumberHasTheFormOfItsDay(LocalDate day, WasteCategory category, int serial, String digits, String register) {
        List<String> asked = new ArrayList<>();
        ManifestNumber number = ManifestRules.on(day).numbers().next(day.getYear(), category, of -> {
            asked.add(of);
            return serial;
        });
        assertThat(number.digits()).isEqualTo(digits);
        assertThat(number.year()).isEqualTo(day.getYear());
        assertThat(asked).containsExactly(register);
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31, 10000", "2022-01-01, 1000000"})
    void aFullRegisterGivesNoMoreNumbers(LocalDate day, int serial) {
        NumberForm form = ManifestRules.on(day).numbers();
        Problem problem = catchThrowableOfType(
                Problem.class, () -> form.next(day.getYear(), WasteCategory.HW01, register -> serial));
        assertThat(problem.code()).isEqualTo(ManifestProblem.MANIFEST_NUMBERS_EXHAUSTED);
    }

    @Test
    void onlyTheTenDigitsAreUnverified() {
        ManifestRegime before = ManifestRules.on(LocalDate.of(2021, 12, 31));
        ManifestRegime after = ManifestRules.on(LocalDate.of(2022, 1, 1));
        assertThat(before.numbering().verified()).isFalse();
        assertThat(before.confirmation().verified()).isTrue();
        assertThat(before.confirmation().article()).isEqualTo("第八条第二款");
        assertThat(after.numbering().verified()).isTrue();
        assertThat(after.confirmation().article()).isEqualTo("第十八条第一款");
    }

    @Test
    void thereWasNoManifestBeforeOctober1999() {
        Problem problem = catchThrowableOfType(Problem.class, () -> ManifestRules.on(LocalDate.of(1999, 9, 30)));
        assertThat(problem.code()).isEqualTo(ManifestProblem.MANIFEST_BEFORE_REGIME);
    }
}
