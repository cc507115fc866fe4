package org.ecobureau.permits.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import org.ecobureau.permits.content.Rhythm;

/** A month, quarter or year of the calendar, both days included. */
record ReportPeriod(Rhythm rhythm, LocalDate from, LocalDate to) {

    /** The one in which the day lies. */
    static ReportPeriod of(Rhythm rhythm, LocalDate day) {
        int months = months(rhythm);
        LocalDate from = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
        return new ReportPeriod(
                rhythm, from, YearMonth.from(from).plusMonths(months - 1L).atEndOfMonth());
    }

    ReportPeriod next() {
        return of(rhythm, to.plusDays(1));
    }

    /** For example 2021, 2021Q2, 2021-04. */
    String name() {
        return switch (rhythm) {
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> from.getYear() + "Q" + (from.getMonthValue() + 2) / 3;
            default -> String.valueOf(from.getYear());
        };
    }

    private static int months(Rhythm rhythm) {
        return switch (rhythm) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
            default -> throw new IllegalArgumentException(rhythm + " (expected: MONTH, QUARTER or YEAR)");
        };
    }
}
