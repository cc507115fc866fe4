package org.ecobureau.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecobureau.vocabulary.time.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    @ParameterizedTest
    @CsvSource({
        "2018-02-11, true", // Sunday worked in exchange
        "2018-12-31, false", // a holiday by the notice of the next year
        "2019-05-03, false", // by the second notice of 2019
        "2019-05-05, true",
        "2020-10-01, false", // holiday
        "2020-10-10, true", // Saturday worked in exchange
        "2020-10-11, false",
        "2020-02-02, false", // the extended spring festival
        "2020-02-03, true",
        "2022-12-31, false",
        "2023-10-06, false",
        "2023-10-07, true",
        "2024-02-09, true",
        "2025-05-02, false",
        "2025-10-08, false",
        "2026-01-04, true",
        "2026-02-23, false",
        "2026-10-10, true",
        "2031-01-01, true" // a Wednesday of a year without a notice
    })
    void holidaysAndDaysWorkedInExchangeAreKnown(LocalDate day, boolean working) {
        assertThat(WorkingCalendar.CHINA.isWorkingDay(day)).isEqualTo(working);
    }

    /** Eleven public holidays until 2024 and thirteen since, each on a day of its own but where two coincide. */
    @ParameterizedTest
    @CsvSource({
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void aYearHasAsManyWorkingDaysAsItsNoticesLeave(int year, int workingDays) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(WorkingCalendar.CHINA::isWorkingDay))
                .hasSize(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-27, 5, 2019-10-10",
        "2020-09-28, 5, 2020-10-12",
        "2020-09-30, 1, 2020-10-09",
        "2020-06-01, 5, 2020-06-08",
        "2024-09-30, 5, 2024-10-12",
        "2026-02-13, 3, 2026-02-25"
    })
    void theFirstDayOfATermIsNotCounted(LocalDate start, int days, LocalDate last) {
        assertThat(WorkingCalendar.CHINA.plusWorkingDays(start, days)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-03, 2020-10-09", "2020-10-10, 2020-10-10", "2023-01-21, 2023-01-28"})
    void aTermThatEndsOnAHolidayEndsOnTheNextWorkingDay(LocalDate end, LocalDate moved) {
        assertThat(WorkingCalendar.CHINA.sameOrNextWorkingDay(end)).isEqualTo(moved);
    }
}
