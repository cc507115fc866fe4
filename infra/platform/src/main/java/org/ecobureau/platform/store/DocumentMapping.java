package org.ecobureau.platform.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** How one kind of aggregate is kept: implemented by its {@code *Document} class. */
public interface DocumentMapping<A> {

    /** The aggregate's name on the wire and in messages, for example {@code permit}. */
    String aggregate();

    /** The collection's name, for example {@code permits}. */
    String collection();

    Document write(A aggregate);

    A read(Document state);

    /**
     * Credit codes of the organisations whose record this is: they see it, others do not. Other keys stand for whoever a
     * service finds to answer for them at the time of asking.
     */
    Collection<String> organisations(A aggregate);

    List<Index> indexes();

    /** Whether every version of a record is kept, so that records can be read as they stood earlier. */
    default boolean keepsVersions() {
        return false;
    }

    /** Whether {@link #counts} are kept as counters; only together with versions. */
    default boolean keepsCounters() {
        return false;
    }

    /** What a record in this state counts for. */
    default List<Count> counts(A aggregate) {
        return List.of();
    }

    /**
     * Fields with days, by which lists are ordered and which may lie far ahead of the day of writing; only together with
     * versions.
     */
    default Set<String> horizons() {
        return Set.of();
    }

    /** Names in the state that only serve queries, and say nothing to those who read what changed. */
    default Set<String> derived() {
        return Set.of();
    }
}
