package org.ecobureau.permits.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNumberTests {

    private static final CreditCode CODE = new CreditCode("91430422MA4Q00016Q");

    private final NumberSettings settings = new NumberSettings("PQRUV", "WXYZ");

    @Test
    void consistsOfCreditCodeSequenceAndLetter() {
        SourceNumber number = settings.number(CODE, 7, SourceKind.PERMIT);
        assertThat(number.value()).isEqualTo("91430422MA4Q00016Q007P");
        assertThat(number.source()).isEqualTo("91430422MA4Q00016Q007");
        assertThat(SourceNumber.of(number.value())).isEqualTo(number);
        assertThat(settings.number(CODE, 1, SourceKind.REGISTRATION).value()).isEqualTo("91430422MA4Q00016Q001W");
    }

    @ParameterizedTest
    @ValueSource(strings = {"001P", "002Q", "999R", "010U", "100V"})
    void everyLetterOfThePermitsIsAccepted(String end) {
        assertThat(settings.printed(CODE + end, CODE, SourceKind.PERMIT).value())
                .isEqualTo(CODE + end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91430422MA4Q00016Q001W",
                "91430422MA4Q00016Q000P",
                "91430422MA4Q00016Q01P",
                "91430422MA4Q00016Q0001P",
                "91430422MA4Q00024K001P",
                ""
            })
    void anotherLetterOrFormOrEnterpriseIsRefused(String printed) {
        Problem problem = catchThrowableOfType(Problem.class, () -> settings.printed(printed, CODE, SourceKind.PERMIT));
        assertThat(problem.code()).isEqualTo(SourceProblem.NUMBER_FORM);
        assertThat(problem.findings().get(0).field()).isEqualTo("number");
    }

    @Test
    void aNumberOfAnInvalidCreditCodeIsNone() {
        assertThatThrownBy(() -> SourceNumber.of("91430422MA4Q00016X001P")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SourceNumber.of("91430422")).hasMessageContaining("22 characters");
        assertThatThrownBy(() -> new SourceNumber(CODE, 1_000, 'P')).hasMessageContaining("1 to 999");
    }

    @Test
    void settingsThatNameNoLetterStopTheStart() {
        assertThatThrownBy(() -> new NumberSettings("", "W")).hasMessageContaining("capital letters");
    }
}
