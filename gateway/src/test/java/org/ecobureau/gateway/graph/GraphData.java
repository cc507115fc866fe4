package org.ecobureau.gateway.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The objects behind a graph, and what its root fields return.
 *
 * <p>A text {@code @name} stands for the object of that name. An object is a map with its type.
 *
 * @param objects by name
 * @param roots by type and field, as in {@code Query.products}
 * @param unknown names of objects that a service does not know though it has their type, by service
 */
public record GraphData(
        Map<String, Map<String, Object>> objects, Map<String, Object> roots, Map<String, Set<String>> unknown) {

    static final String TYPENAME = "__typename";
    private static final String NAME = " name";

    public GraphData() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** Objects know their names from here on. */
    void complete() {
        objects.forEach((name, object) -> object.put(NAME, name));
    }

    boolean isUnknown(Map<String, Object> object, String service) {
        return object.get(NAME) instanceof String name
                && unknown.getOrDefault(service, Set.of()).contains(name);
    }

    /** The value with the objects that it names. */
    Object resolved(Object value) {
        if (value instanceof String name && name.startsWith("@")) {
            return Objects.requireNonNull(objects.get(name.substring(1)), name);
        } else if (value instanceof List<?> list) {
            var items = new ArrayList<>();
            list.forEach(item -> items.add(resolved(item)));
            return items;
        }
        return value;
    }

    Stream<Map<String, Object>> knownTo(String service) {
        return objects.values().stream().filter(object -> !isUnknown(object, service));
    }

    static String typename(Map<String, Object> object) {
        return (String) object.get(TYPENAME);
    }
}
