package org.ecobureau.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91130200699229617X",
                "91430422MA4Q00016Q",
                "12430422MA4Q00016X",
                "92430422447110003W"
            })
    void aCodeWithItsCheckCharacterIsAccepted(String code) {
        assertThat(new CreditCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, CREDIT_CODE_FORM",
        "91350100M000100Y44, CREDIT_CODE_CHECK",
        "91350100m000100y43, CREDIT_CODE_FORM",
        "9135010OM000100Y43, CREDIT_CODE_FORM",
        "'', CREDIT_CODE_FORM",
        "91350100M000100Y433, CREDIT_CODE_FORM"
    })
    void anyOtherCodeIsRefusedWithTheStandardBehindIt(String code, String expected) {
        assertThatThrownBy(() -> new CreditCode(code)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code().name()).isEqualTo(expected);
            assertThat(problem.findings().get(0).rule().source()).contains("GB 32100-2015");
        });
    }
}
