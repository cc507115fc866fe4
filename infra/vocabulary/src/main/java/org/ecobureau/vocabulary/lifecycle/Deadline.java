package org.ecobureau.vocabulary.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.ecobureau.vocabulary.problem.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A legal clock that is running on a record.
 *
 * @param code what has to be done by then, upper case with underscores
 * @param dueAt the last moment that is still in time
 * @param asOf the moment as of which it is looked at; null for now
 */
public record Deadline(
        String code,
        Citation rule,
        Instant startsAt,
        Instant dueAt,
        @Nullable Instant asOf) {

    public Deadline(String code, Citation rule, Instant startsAt, Instant dueAt) {
        this(code, rule, startsAt, dueAt, null);
    }

    /** How a running clock stands. */
    public enum State {
        ON_TRACK,
        /** In the last fifth of its time. */
        DUE_SOON,
        OVERDUE
    }

    private static final int SOON_FRACTION = 5;

    /** The same clock as it is looked at from that moment. */
    public Deadline asOf(@Nullable Instant moment) {
        return new Deadline(code, rule, startsAt, dueAt, moment);
    }

    public State state(Instant present) {
        Instant now = asOf == null ? present : asOf;
        if (now.isAfter(dueAt)) {
            return State.OVERDUE;
        }
        Duration whole = Duration.between(startsAt, dueAt);
        return now.isBefore(dueAt.minus(whole.dividedBy(SOON_FRACTION))) ? State.ON_TRACK : State.DUE_SOON;
    }
}
