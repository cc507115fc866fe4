package org.ecobureau.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecobureau.vocabulary.time.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    @ParameterizedTest
    @CsvSource({
        "2020-10-01, false", // holiday
        "2020-10-10, true", // Saturday worked in exchange
        "2020-10-11, false",
        "2020-02-02, false", // the extended spring festival
        "2020-02-03, true",
        "2031-01-01, true" // a Wednesday of a year without a notice
    })
    void holidaysAndDaysWorkedInExchangeAreKnown(LocalDate day, boolean working) {
        assertThat(WorkingCalendar.CHINA.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2020-09-28, 5, 2020-10-12", "2020-09-30, 1, 2020-10-09", "2020-06-01, 5, 2020-06-08"})
    void theFirstDayOfATermIsNotCounted(LocalDate start, int days, LocalDate last) {
        assertThat(WorkingCalendar.CHINA.plusWorkingDays(start, days)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-03, 2020-10-09", "2020-10-10, 2020-10-10"})
    void aTermThatEndsOnAHolidayEndsOnTheNextWorkingDay(LocalDate end, LocalDate moved) {
        assertThat(WorkingCalendar.CHINA.sameOrNextWorkingDay(end)).isEqualTo(moved);
    }
}
