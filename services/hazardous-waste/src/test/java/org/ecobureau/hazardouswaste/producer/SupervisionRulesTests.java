package org.ecobureau.hazardouswaste.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.hazardouswaste.Codes;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionRulesTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 10, 1);

    @ParameterizedTest
    @CsvSource({
        "100, false, false, KEY",
        "99.999, false, false, SIMPLIFIED",
        "10, false, false, SIMPLIFIED",
        "9.999, false, false, REGISTRATION",
        "0, false, false, REGISTRATION",
        "1, true, false, KEY",
        "1, false, true, KEY",
        ", true, false, KEY",
        ", false, true, KEY",
        ", false, false, "
    })
    void aProducerIsClassedByWhatIsKnown(
            @Nullable String tonnes, boolean ownFacility, boolean licensed, @Nullable ProducerSupervision expected) {
        assertThat(SupervisionRules.supervision(producer(tonnes, ownFacility), licensed, FIRST_DAY))
                .isEqualTo(expected);
    }

    @Test
    void thereAreNoClassesBeforeTheGuideline() {
        assertThat(SupervisionRules.supervision(producer("500", true), true, FIRST_DAY.minusDays(1)))
                .isNull();
    }

    private static Producer producer(@Nullable String tonnes, boolean ownFacility) {
        return Producer.register(
                        new CreditCode(Codes.fresh()),
                        tonnes == null ? null : Quantity.of(tonnes, Unit.T),
                        ownFacility,
                        Instant.parse("2020-01-06T02:00:00Z"))
                .after();
    }
}
