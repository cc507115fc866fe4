package org.ecobureau.platform.deadlines;

import java.time.Duration;
import java.time.Instant;

/** One kind of legal clock, with all records on which it runs. A bean of this type is counted and shown by itself. */
public interface RunningClock {

    /** As in {@code Deadline.code}: what has to be done by then. */
    String code();

    /** How long before its end an operator wants to know. */
    Duration soon();

    /** How many clocks of this kind that still run end before that moment: one counted query on an index. */
    long endingBefore(Instant moment);
}
