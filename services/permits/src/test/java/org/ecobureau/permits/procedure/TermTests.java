package org.ecobureau.permits.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTests {

    @ParameterizedTest
    @CsvSource({
        "WORKING, 5, 2021-02-26, 2021-03-05",
        "WORKING, 20, 2020-01-20, 2020-02-25", // over the spring festival that was prolonged
        "WORKING, 3, 2020-04-24, 2020-04-28", // Sunday 26 April was worked
        "CALENDAR, 20, 2021-03-01, 2021-03-22", // ends on a Sunday, so on Monday
        "CALENDAR, 30, 2021-03-01, 2021-03-31",
        "CALENDAR, 5, 2020-09-28, 2020-10-09" // ends in the holidays
    })
    void endsOnAWorkingDay(DayCount count, int days, LocalDate start, LocalDate end) {
        assertThat(new Term(days, count).endFrom(start)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING, 30, 2021-06-30, 2021-05-18",
        "WORKING, 1, 2020-05-06, 2020-05-05",
        "CALENDAR, 60, 2021-06-30, 2021-05-01",
        "CALENDAR, 20, 2025-04-19, 2025-03-30"
    })
    void liesWhollyBeforeTheEnd(DayCount count, int days, LocalDate end, LocalDate last) {
        Term term = new Term(days, count);
        assertThat(term.lastDayBefore(end)).isEqualTo(last);
        if (count == DayCount.WORKING) {
            assertThat(term.endFrom(last)).isBeforeOrEqualTo(end);
            assertThat(term.endFrom(last.plusDays(1))).isAfter(end);
        }
    }

    @Test
    void isExtendedByAnother() {
        assertThat(Term.working(20).plus(Term.working(10))).isEqualTo(Term.working(30));
    }

    @Test
    void hasAtLeastADay() {
        assertThatThrownBy(() -> Term.calendar(0)).hasMessage("days: 0 (expected: 1 or more)");
    }

    @Test
    void aYearOfValidityEndsOnTheDayBefore() {
        Validity term = Validity.ofYears(LocalDate.of(2020, 3, 1), 3);
        assertThat(term.until()).isEqualTo("2023-02-28");
        assertThat(term.lapsesOn()).isEqualTo("2023-03-01");
        assertThat(term.isOverOn(LocalDate.of(2023, 2, 28))).isFalse();
        assertThat(term.isOverOn(LocalDate.of(2023, 3, 1))).isTrue();
        assertThat(term.followedBy(5)).isEqualTo(new Validity(LocalDate.of(2023, 3, 1), LocalDate.of(2028, 2, 29)));
    }
}
