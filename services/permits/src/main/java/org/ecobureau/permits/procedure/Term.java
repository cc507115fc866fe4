package org.ecobureau.permits.procedure;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.ecobureau.vocabulary.time.WorkingCalendar;

/** A legal term: so many working or calendar days. */
public record Term(int days, DayCount count) {

    public Term {
        if (days < 1) {
            throw new IllegalArgumentException("days: " + days + " (expected: 1 or more)");
        }
    }

    public static Term working(int days) {
        return new Term(days, DayCount.WORKING);
    }

    public static Term calendar(int days) {
        return new Term(days, DayCount.CALENDAR);
    }

    /** The last day of the term; its first day is not counted, and it does not end on a day of rest. */
    public LocalDate endFrom(LocalDate start) {
        return count == DayCount.WORKING
                ? WorkingCalendar.CHINA.plusWorkingDays(start, days)
                : WorkingCalendar.CHINA.sameOrNextWorkingDay(start.plusDays(days));
    }

    /** The same, where some days are outside the term. */
    public LocalDate endFrom(LocalDate start, Predicate<LocalDate> outside) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            boolean counts = count == DayCount.CALENDAR || WorkingCalendar.CHINA.isWorkingDay(day);
            if (counts && !outside.test(day)) {
                left--;
            }
        }
        return WorkingCalendar.CHINA.sameOrNextWorkingDay(day);
    }

    /** The last day from which the whole term still lies before the end of {@code end}. */
    public LocalDate lastDayBefore(LocalDate end) {
        if (count == DayCount.CALENDAR) {
            return end.minusDays(days);
        }
        LocalDate day = end;
        for (int left = days; left > 0; day = day.minusDays(1)) {
            if (WorkingCalendar.CHINA.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    public Term plus(Term other) {
        return new Term(days + other.days, count);
    }
}
