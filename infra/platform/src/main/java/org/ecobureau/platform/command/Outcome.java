package org.ecobureau.platform.command;

import java.util.List;
import java.util.function.Function;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command: the shape of every mutation's payload.
 *
 * @param node the record afterwards; in a dry run as it would be, null when it would be refused
 * @param warnings what was accepted but should be looked at
 * @param findings what a dry run found against the command; empty otherwise
 */
public record Outcome<T>(@Nullable T node, List<Finding> warnings, List<Finding> findings) {

    static <A> Outcome<Stored<A>> accepted(Stored<A> stored, List<Finding> warnings) {
        return new Outcome<>(stored, warnings, List.of());
    }

    static <A> Outcome<A> refused(List<Finding> findings) {
        return new Outcome<>(null, List.of(), findings);
    }

    /** The same outcome with the node in the form that the schema shows. */
    public <V> Outcome<V> map(Function<T, V> view) {
        T present = node;
        return new Outcome<>(present == null ? null : view.apply(present), warnings, findings);
    }
}
