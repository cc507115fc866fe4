package org.ecobureau.dataset.generator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ecobureau.vocabulary.time.WorkingCalendar;

/** When an office acts: on working days, 9 to 12 and 14 to 17. */
final class OfficeHours {

    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int STEP_MINUTES = 5;

    private final Draw draw;

    OfficeHours(Draw draw) {
        this.draw = draw;
    }

    /** The day itself, or the next working day. */
    static LocalDate workingDay(LocalDate day) {
        return WorkingCalendar.CHINA.sameOrNextWorkingDay(day);
    }

    static LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        return WorkingCalendar.CHINA.plusWorkingDays(day, workingDays);
    }

    OffsetDateTime morning(LocalDate day) {
        return at(day, LocalTime.of(9, 0), 35);
    }

    OffsetDateTime afternoon(LocalDate day) {
        return at(day, LocalTime.of(14, 0), 35);
    }

    /** Between 8 and 20 o'clock, for those who keep no office hours. */
    OffsetDateTime anyHour(LocalDate day) {
        return at(day, LocalTime.of(8, 0), 143);
    }

    private OffsetDateTime at(LocalDate day, LocalTime from, int steps) {
        return day.atTime(from)
                .plusMinutes((long) STEP_MINUTES * draw.between(0, steps))
                .atOffset(CHINA);
    }
}
