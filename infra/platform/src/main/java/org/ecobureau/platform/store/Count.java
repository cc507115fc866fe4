package org.ecobureau.platform.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a record counts for: so much of a figure on a day; or, with a member, that the member is among those of the
 * figure in the day's year, however many records say so.
 *
 * @param figure a name within the repository, lower case with hyphens
 * @param by 1, or -1 where something ends
 */
public record Count(
        String figure, LocalDate day, int by, @Nullable String member) {

    public static Count one(String figure, LocalDate day) {
        return new Count(figure, day, 1, null);
    }

    /** Something that begins on one day and has ended on another, which may not come. */
    public static java.util.List<Count> between(String figure, LocalDate from, LocalDate end) {
        return end.isAfter(from)
                ? java.util.List.of(one(figure, from), new Count(figure, end, -1, null))
                : java.util.List.of();
    }

    /** A member of the year. */
    public static Count member(String figure, LocalDate day, String member) {
        return new Count(figure, day, 1, member);
    }
}
