package org.ecobureau.gateway.plan;

import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place in the answer while it is being planned. */
final class Position {

    private final @Nullable Position parent;
    private final @Nullable PathStep step;
    private final Map<PathStep, Position> children = new LinkedHashMap<>();

    private Position(@Nullable Position parent, @Nullable PathStep step) {
        this.parent = parent;
        this.step = step;
    }

    static Position root() {
        return new Position(null, null);
    }

    boolean isRoot() {
        return parent == null;
    }

    Position child(String key, Set<String> types) {
        return children.computeIfAbsent(new PathStep(key, types), next -> new Position(this, next));
    }

    List<PathStep> path() {
        var path = new LinkedList<PathStep>();
        for (Position at = this; at != null && at.step != null; at = at.parent) {
            path.addFirst(at.step);
        }
        return List.copyOf(path);
    }
}
