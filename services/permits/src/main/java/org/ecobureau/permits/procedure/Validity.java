package org.ecobureau.permits.procedure;

import java.time.LocalDate;

/** The days for which a document holds, both included. */
public record Validity(LocalDate from, LocalDate until) {

    public Validity {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until: " + until + " (expected: not before " + from + ")");
        }
    }

    public static Validity ofYears(LocalDate from, int years) {
        return new Validity(from, from.plusYears(years).minusDays(1));
    }

    /** The term that follows without a gap. */
    public Validity followedBy(int years) {
        return ofYears(lapsesOn(), years);
    }

    /** The first day on which it no longer holds. */
    public LocalDate lapsesOn() {
        return until.plusDays(1);
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }
}
