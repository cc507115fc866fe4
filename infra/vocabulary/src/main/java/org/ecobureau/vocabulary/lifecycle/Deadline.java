package org.ecobureau.vocabulary.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.ecobureau.vocabulary.problem.Citation;

/**
 * A legal clock that is running on a record.
 *
 * @param code what has to be done by then, upper case with underscores
 * @param dueAt the last moment that is still in time
 */
public record Deadline(String code, Citation rule, Instant startsAt, Instant dueAt) {

    /** How a running clock stands. */
    public enum State {
        ON_TRACK,
        /** In the last fifth of its time. */
        DUE_SOON,
        OVERDUE
    }

    private static final int SOON_FRACTION = 5;

    public State state(Instant now) {
        if (now.isAfter(dueAt)) {
            return State.OVERDUE;
        }
        Duration whole = Duration.between(startsAt, dueAt);
        return now.isBefore(dueAt.minus(whole.dividedBy(SOON_FRACTION))) ? State.ON_TRACK : State.DUE_SOON;
    }
}
