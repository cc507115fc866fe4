package org.ecobureau.medicalwaste.waste;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasteClassTests {

    @ParameterizedTest
    @CsvSource({
        "INFECTIOUS, 2016-08-01, 831-001-01",
        "INFECTIOUS, 2020-12-31, 831-001-01",
        "INFECTIOUS, 2021-01-01, 841-001-01",
        "SHARPS, 2020-06-01, 831-002-01",
        "PATHOLOGICAL, 2021-06-01, 841-003-01",
        "CHEMICAL, 2020-12-31, 831-004-01",
        "PHARMACEUTICAL, 2021-01-01, 841-005-01"
    })
    void theCodeIsThatOfTheListInForceOnTheDay(WasteClass wasteClass, LocalDate day, String code) {
        assertThat(wasteClass.code(day)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"2016-07-31", "2005-01-01"})
    void beforeTheListOf2016ThereIsNone(LocalDate day) {
        assertThat(WasteClass.INFECTIOUS.code(day)).isEmpty();
    }
}
