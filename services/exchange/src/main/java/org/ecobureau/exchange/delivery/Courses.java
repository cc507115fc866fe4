package org.ecobureau.exchange.delivery;

import java.time.Instant;
import java.util.Optional;

/** How far all have come, and which instance looks after each. */
interface Courses {

    /**
     * The course, for this instance alone until its lease is over; empty while another has it, or while it waits after a
     * failure.
     *
     * @param start position of a course that has not begun
     */
    Optional<Course> take(String id, long start, Instant now);

    /** @return whether the lease, prolonged by this, was still ours */
    boolean advance(String id, long position, Instant now);

    /** Notes a failure and leaves the course alone until then. */
    void fail(Course course, Instant now, Instant notBefore);

    /** Forgets failures: somebody has put things right. */
    void forgive(String id);

    /** Lets another instance go on at once. */
    void release(String id);

    /** Lets other instances go on at once with all that this one looks after. */
    void releaseAll();
}
