package org.ecobureau.gateway.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch looks up at one place of the answer.
 *
 * @param alias of {@code _entities} in the service's answer; also the name of the variable with the representations
 * @param path to the objects
 * @param inputs by type of the object; empty where root fields are fetched
 */
public record Lookup(String alias, List<PathStep> path, Map<String, EntityInput> inputs, Selection selection) {

    public boolean isOfEntities() {
        return !inputs.isEmpty();
    }

    /** How an object is presented, or null if this does not concern it. */
    public @Nullable EntityInput input(@Nullable Object typename) {
        if (inputs.isEmpty()) {
            return null;
        }
        return typename == null ? inputs.values().iterator().next() : inputs.get(typename.toString());
    }
}
