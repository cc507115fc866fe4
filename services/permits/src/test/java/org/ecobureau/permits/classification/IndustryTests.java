package org.ecobureau.permits.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classification of industries, GB/T 4754-2017. */
class IndustryTests {

    private static final Set<String> CODES = IndustryNames.read().byCode().keySet();

    @ParameterizedTest
    @CsvSource({"2, 97", "3, 473", "4, 1382"})
    void theTableHasAllDivisionsGroupsAndClasses(int digits, int count) {
        assertThat(CODES.stream().filter(code -> code.length() == digits)).hasSize(count);
    }

    @Test
    void everyGroupAndClassBelongsToOneAbove() {
        Set<String> above = CODES.stream()
                .filter(code -> code.length() > 2)
                .map(code -> code.substring(0, code.length() - 1))
                .collect(Collectors.toSet());
        assertThat(CODES).containsAll(above);
        assertThat(above).hasSize(97 + 473);
    }

    @ParameterizedTest
    @CsvSource({
        "0313, 猪的饲养",
        "1512, 白酒制造",
        "1513, 啤酒制造",
        "3031, 粘土砖瓦及建筑砌块制造",
        "462, 污水处理及其再生利用",
        "5265, 机动车燃油零售",
        "5266, 机动车燃气零售",
        "7724, 危险废物治理",
        "8415, 专科医院",
        "97, 国际组织"
    })
    void namesThemAsTheStandardDoes(String code, String name) {
        assertThat(Industry.listed(code).chinese()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"3098, INDUSTRY_UNLISTED", "00, INDUSTRY_UNLISTED", "5268, INDUSTRY_UNLISTED", "C30, INDUSTRY_FORM"})
    void whatIsEnteredIsInTheClassification(String code, String problem) {
        assertThat(catchThrowableOfType(Problem.class, () -> Industry.listed(code))
                        .code())
                .hasToString(problem);
    }
}
