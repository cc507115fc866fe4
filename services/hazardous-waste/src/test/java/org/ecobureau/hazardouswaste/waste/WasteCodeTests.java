package org.ecobureau.hazardouswaste.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasteCodeTests {

    @ParameterizedTest
    @CsvSource({
        "900-041-49, HW49, 900",
        "831-001-01, HW01, 831",
        "261-041-21, HW21, 261",
        "900-214-08, HW08, 900",
        "772-005-50, HW50, 772",
        "900-037-45, HW45, 900"
    })
    void theLastTwoDigitsAreTheCategory(String code, WasteCategory category, String industry) {
        assertThat(new WasteCode(code).category()).isEqualTo(category);
        assertThat(new WasteCode(code).industry()).isEqualTo(industry);
    }

    @ParameterizedTest
    @CsvSource({
        "90004149, WASTE_CODE_FORM",
        "900-041-4, WASTE_CODE_FORM",
        "900-041-499, WASTE_CODE_FORM",
        "'', WASTE_CODE_FORM",
        "９00-041-49, WASTE_CODE_FORM",
        "900-041-41, WASTE_CATEGORY_ABOLISHED",
        "900-041-42, WASTE_CATEGORY_ABOLISHED",
        "900-041-43, WASTE_CATEGORY_ABOLISHED",
        "900-041-44, WASTE_CATEGORY_ABOLISHED",
        "900-041-51, WASTE_CATEGORY_UNKNOWN",
        "900-041-00, WASTE_CATEGORY_UNKNOWN"
    })
    void whatIsNoCodeIsRefused(String code, WasteProblem expected) {
        Problem problem = catchThrowableOfType(Problem.class, () -> new WasteCode(code));
        assertThat(problem.code()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "HW08, 900-214-08, true",
        "HW08, 900-249-08, true",
        "HW08, 900-041-49, false",
        "900-214-08, 900-214-08, true",
        "900-214-08, 900-249-08, false"
    })
    void aScopeCoversItsCategoryOrItsOneCode(String scope, String code, boolean covered) {
        assertThat(WasteScope.of(scope).covers(new WasteCode(code))).isEqualTo(covered);
        assertThat(WasteScope.of(scope)).hasToString(scope);
    }

    @ParameterizedTest
    @CsvSource({
        "HW41, WASTE_CATEGORY_ABOLISHED",
        "HW51, WASTE_CATEGORY_UNKNOWN",
        "HW1, WASTE_CATEGORY_FORM",
        "8, WASTE_CODE_FORM"
    })
    void whatIsNoScopeIsRefused(String scope, WasteProblem expected) {
        Problem problem = catchThrowableOfType(Problem.class, () -> WasteScope.of(scope));
        assertThat(problem.code()).isEqualTo(expected);
    }
}
