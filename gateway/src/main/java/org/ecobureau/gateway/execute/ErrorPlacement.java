package org.ecobureau.gateway.execute;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecobureau.gateway.execute.Failure.Cause;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.jspecify.annotations.Nullable;

/** Puts a service's errors where the values are that they explain. */
final class ErrorPlacement {

    private ErrorPlacement() {}

    /** The error as a cause, without a path. */
    static Cause cause(ObjectValue error, List<Object> below) {
        var message = error.get("message") instanceof String text ? text : "The service gave no reason";
        @Nullable
        Map<String, @Nullable Object> extensions =
                error.get("extensions") instanceof ObjectValue object ? object.toMap() : null;
        return new Cause(message, extensions, below);
    }

    @SuppressWarnings("unchecked") // the reader makes lists of strings and numbers
    static List<Object> path(ObjectValue error) {
        return error.get("path") instanceof List<?> path ? List.copyOf((List<Object>) path) : List.of();
    }

    /** Marks the missing value to which the rest of a path leads; false where the path leads to no missing value. */
    static boolean place(ObjectValue error, @Nullable Object value, List<Object> path, int from) {
        if (from >= path.size()) {
            return false;
        }
        var step = path.get(from);
        if (value instanceof ObjectValue object && step instanceof String key) {
            return placeAt(error, object.get(key), path, from, failure -> object.put(key, failure));
        }
        if (value instanceof List<?> list && step instanceof Integer index && index >= 0 && index < list.size()) {
            @SuppressWarnings("unchecked") // the reader makes lists of any value
            var items = (List<@Nullable Object>) list;
            return placeAt(error, items.get(index), path, from, failure -> items.set(index, failure));
        }
        return false;
    }

    private static boolean placeAt(
            ObjectValue error, @Nullable Object value, List<Object> path, int from, Consumer<Failure> missing) {
        if (value != null && !(value instanceof Failure)) {
            return place(error, value, path, from + 1);
        }
        var cause = cause(error, path.subList(from + 1, path.size()));
        missing.accept(value instanceof Failure before ? before.and(cause) : Failure.of(cause));
        return true;
    }
}
