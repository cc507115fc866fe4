package org.ecobureau.hazardouswaste.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasteListsTests {

    @ParameterizedTest
    @CsvSource({
        "2016-08-01, 2016, false, false",
        "2020-12-31, 2016, false, false",
        "2021-01-01, 2021, true, true",
        "2024-12-31, 2021, true, true",
        "2025-01-01, 2025, true, false",
        "2026-11-23, 2025, true, false"
    })
    void aDayIsJudgedByItsOwnVersion(LocalDate day, int version, boolean codesKnown, boolean verified) {
        WasteList list = WasteLists.on(day);
        assertThat(list.version()).isEqualTo(version);
        assertThat(list.codesKnown()).isEqualTo(codesKnown);
        assertThat(list.citation().verified()).isEqualTo(verified);
    }

    @Test
    void noListIsAtHandForADayBeforeTheFirst() {
        Problem problem = catchThrowableOfType(Problem.class, () -> WasteLists.on(LocalDate.of(2016, 7, 31)));
        assertThat(problem.code()).isEqualTo(WasteProblem.WASTE_LIST_MISSING);
    }

    @Test
    void theListOf2021Has467CodesIn46Categories() {
        Map<WasteCode, WasteEntry> entries =
                WasteLists.on(LocalDate.of(2021, 1, 1)).entries();
        assertThat(entries).hasSize(467);
        assertThat(entries.keySet().stream().map(WasteCode::category).distinct())
                .hasSize(46);
        assertThat(entries.keySet().stream().filter(code -> code.category() == WasteCategory.HW11))
                .hasSize(85);
        assertThat(entries.get(new WasteCode("900-214-08")).hazard()).isEqualTo("T,I");
        assertThat(entries.get(new WasteCode("841-004-01")).hazard()).isEqualTo("T/C/I/R");
    }

    @ParameterizedTest
    @CsvSource({
        // Medical waste changed its codes with the list of 2021.
        "831-001-01, 2020-12-31, ",
        "841-001-01, 2020-12-31, WASTE_CODE_INDUSTRY",
        "900-001-01, 2020-12-31, ",
        "831-001-01, 2021-01-01, WASTE_CODE_UNLISTED",
        "841-001-01, 2021-01-01, ",
        "841-001-01, 2025-01-01, ",
        // What cannot be looked up in 2020 can be in 2021.
        "999-999-49, 2020-12-31, ",
        "999-999-49, 2021-01-01, WASTE_CODE_UNLISTED",
        "999-999-49, 2025-01-01, WASTE_CODE_UNLISTED",
        "900-041-48, 2021-01-01, WASTE_CODE_CATEGORY",
        "900-000-17, 2021-01-01, "
    })
    void aCodeIsLookedUpInTheListOfTheDay(String code, LocalDate day, @Nullable WasteProblem expected) {
        List<Finding> objections = WasteLists.on(day).objections(new WasteCode(code));
        if (expected == null) {
            assertThat(objections).isEmpty();
        } else {
            assertThat(objections).extracting(Finding::code).containsExactly(expected);
        }
    }

    @Test
    void aWrongCategoryIsToldTheRightOne() {
        Finding finding = WasteLists.on(LocalDate.of(2021, 1, 1))
                .objections(new WasteCode("900-041-48"))
                .get(0);
        assertThat(finding.facts()).containsEntry("expected", "49");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("900-041-48 (expected: last two digits 49, the category of that waste)");
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, WASTE_CODE_UNCHECKED", "2021-01-01, ", "2024-12-31, ", "2025-01-01, WASTE_LIST_UNVERIFIED"
    })
    void whatTheCheckCannotTellIsSaid(LocalDate day, @Nullable WasteProblem expected) {
        List<Finding> reservations = WasteLists.on(day).reservations(new WasteCode("900-041-49"));
        assertThat(reservations).hasSize(expected == null ? 0 : 1).allMatch(finding -> finding.code() == expected);
    }
}
