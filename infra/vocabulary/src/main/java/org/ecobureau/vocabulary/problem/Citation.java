package org.ecobureau.vocabulary.problem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from and on which days it is in force.
 *
 * @param id stable identity of the rule, for example {@code permit.decision.simplified}
 * @param source title of the statute or standard with its number, in Chinese
 * @param article article or clause, as printed; null where the whole text is meant
 * @param since first day in force
 * @param until last day in force; null while it is in force
 * @param verified false when the value was not checked against the published text and is therefore configuration
 */
public record Citation(
        String id,
        String source,
        @Nullable String article,
        LocalDate since,
        @Nullable LocalDate until,
        boolean verified) {

    public Citation {
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException(id + ": until " + until + " (expected: not before " + since + ")");
        }
    }

    /** A verified rule that is in force from {@code since} on. */
    public static Citation of(String id, String source, @Nullable String article, LocalDate since) {
        return new Citation(id, source, article, since, null, true);
    }

    public Citation until(LocalDate lastDay) {
        return new Citation(id, source, article, since, lastDay, verified);
    }

    public Citation unverified() {
        return new Citation(id, source, article, since, until, false);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
