package org.ecobureau.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTests {

    @Test
    void amountsAreComparedAcrossUnits() {
        assertThat(Quantity.of("1.5", Unit.T)).isEqualTo(Quantity.of("1500.0", Unit.KG));
        assertThat(Quantity.of("1.5", Unit.T)).hasSameHashCodeAs(Quantity.of(1500, Unit.KG));
        assertThat(Quantity.of("1.5001", Unit.T).exceeds(Quantity.of(1500, Unit.KG)))
                .isTrue();
    }

    @Test
    void sumsKeepTheUnitAskedFor() {
        assertThat(Quantity.sum(List.of(Quantity.of(300, Unit.KG), Quantity.of(2, Unit.T)), Unit.T))
                .hasToString("2.3 t");
    }

    @Test
    void moneyIsNoMass() {
        assertThatThrownBy(() -> Quantity.of(1, Unit.CNY).plus(Quantity.of(1, Unit.KG)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code().name()).isEqualTo("UNIT_MISMATCH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1E+999999999", "1E-999999999", "1234567890123456", "0.1234567", "-1E+999999999"})
    void absurdValuesAreRefusedWithoutBeingWrittenOut(String value) {
        assertThatThrownBy(() -> new Quantity(new BigDecimal(value), Unit.KG)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0E+9", "100", "1E+3", "0.000001", "123456789012345"})
    void ordinaryValuesPass(String value) {
        assertThat(new Quantity(new BigDecimal(value), Unit.KG).value()).isEqualByComparingTo(value);
    }
}
