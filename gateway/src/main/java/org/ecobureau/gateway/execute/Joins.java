package org.ecobureau.gateway.execute;

import java.util.ArrayList;
import java.util.List;
import org.ecobureau.gateway.plan.PathStep;
import org.ecobureau.gateway.plan.SelectedField;
import org.ecobureau.gateway.plan.Selection;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.jspecify.annotations.Nullable;

/** Finding and merging objects in the joined data. */
final class Joins {

    static final String TYPENAME = "__typename";

    private Joins() {}

    /** The objects at a path, through lists. */
    static List<ObjectValue> find(ObjectValue data, List<PathStep> path) {
        var found = new ArrayList<ObjectValue>();
        collect(data, path, 0, found);
        return found;
    }

    private static void collect(@Nullable Object value, List<PathStep> path, int from, List<ObjectValue> found) {
        if (value instanceof List<?> list) {
            for (var item : list) {
                collect(item, path, from, found);
            }
        } else if (value instanceof ObjectValue object) {
            if (from == path.size()) {
                found.add(object);
            } else if (path.get(from).accepts(object.get(TYPENAME))) {
                collect(object.get(path.get(from).key()), path, from + 1, found);
            }
        }
    }

    /** Adds what the target lacks; what both have is merged below. */
    static void merge(ObjectValue target, ObjectValue more) {
        for (int i = 0; i < more.size(); i++) {
            var key = more.key(i);
            var value = more.value(i);
            var before = target.get(key);
            if (before == null || (before instanceof Failure && value != null && !(value instanceof Failure))) {
                target.put(key, value);
            } else {
                mergeBelow(before, value);
            }
        }
    }

    private static void mergeBelow(@Nullable Object before, @Nullable Object value) {
        if (before == value) {
            return;
        }
        if (before instanceof ObjectValue target && value instanceof ObjectValue more) {
            merge(target, more);
        } else if (before instanceof List<?> targets
                && value instanceof List<?> more
                && targets.size() == more.size()) {
            for (int i = 0; i < more.size(); i++) {
                mergeBelow(targets.get(i), more.get(i));
            }
        }
    }

    /** Marks what a selection should have brought and nobody else has. */
    static void markMissing(@Nullable Object value, Iterable<SelectedField> fields, Failure failure) {
        if (value instanceof List<?> list) {
            list.forEach(item -> markMissing(item, fields, failure));
        } else if (value instanceof ObjectValue object) {
            for (var field : fields) {
                if (!object.has(field.key())) {
                    object.put(field.key(), failure);
                } else if (field.child() != null) {
                    markMissing(object.get(field.key()), field.child().all(), failure);
                }
            }
        }
    }

    /**
     * Gives values the engine's keys where the service had to answer under other names.
     *
     * @param type of a value that does not tell it
     */
    static void rename(@Nullable Object value, Selection selection, String type) {
        if (value instanceof List<?> list) {
            list.forEach(item -> rename(item, selection, type));
        } else if (value instanceof ObjectValue object) {
            var told = object.get(TYPENAME);
            var localType = told == null ? type : told.toString();
            for (int i = 0; i < object.size(); i++) {
                var field = byAlias(selection, localType, object.key(i));
                if (field != null) {
                    object.rename(i, field.key());
                    if (field.child() != null) {
                        rename(object.value(i), field.child(), "");
                    }
                }
            }
        }
    }

    private static @Nullable SelectedField byAlias(Selection selection, String localType, String alias) {
        for (var field : selection.fields(localType)) {
            if (field.alias().equals(alias)) {
                return field;
            }
        }
        for (var field : selection.all()) {
            if (field.alias().equals(alias)) {
                return field;
            }
        }
        return null;
    }
}
