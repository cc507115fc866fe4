package org.ecobureau.gateway.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step from an object to what it holds; lists on the way are passed through.
 *
 * @param types of the object that the step is taken from; an object that does not tell its type is taken
 */
public record PathStep(String key, Set<String> types) {

    public boolean accepts(@Nullable Object typename) {
        return typename == null || types.contains(typename);
    }

    PathStep or(PathStep other) {
        var both = new LinkedHashSet<>(types);
        both.addAll(other.types);
        return new PathStep(key, both);
    }

    @Override
    public String toString() {
        return key;
    }
}
