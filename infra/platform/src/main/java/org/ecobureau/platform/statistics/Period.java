package org.ecobureau.platform.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.time.BureauTime;

/**
 * The days for which figures are asked, both included.
 *
 * <p>Errors: {@code PERIOD_INVALID} when it ends before it starts or is longer than ten years.
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int LONGEST_DAYS = 3_660;

    public Period {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > LONGEST_DAYS) {
            throw Finding.of(PlatformProblem.PERIOD_INVALID)
                    .with("from", from)
                    .with("to", to)
                    .with("limit", LONGEST_DAYS)
                    .at("from")
                    .asProblem();
        }
    }

    /** A calendar year. */
    public static Period ofYear(int year) {
        if (year < 1900 || year > 2999) {
            throw Finding.of(PlatformProblem.MALFORMED)
                    .with("value", year)
                    .with("expected", "a year from 1900 to 2999")
                    .at("year")
                    .asProblem();
        }
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Whether it is a calendar year. */
    public boolean isYear() {
        return equals(ofYear(from.getYear()));
    }

    /** The first moment of the period. */
    public Instant start() {
        return BureauTime.startOf(from);
    }

    /** The first moment after the period. */
    public Instant end() {
        return BureauTime.startOf(to.plusDays(1));
    }
}
