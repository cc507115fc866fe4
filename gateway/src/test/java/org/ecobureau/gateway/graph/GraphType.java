package org.ecobureau.gateway.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An object type, interface or union of a graph that is being made up. */
final class GraphType {

    final String kind;
    final String name;
    /** Keys by service; a service without keys knows the type as a mere value. */
    final Map<String, List<String>> keys = new LinkedHashMap<>();
    /** Services in which the type is an interface treated as one object. */
    final Set<String> asObject = new TreeSet<>();

    final Map<String, GraphField> fields = new LinkedHashMap<>();
    /** Names of interfaces by service, or of a union's members. */
    final Map<String, Set<String>> others = new LinkedHashMap<>();

    GraphType(String kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    List<String> services() {
        return List.copyOf(keys.keySet());
    }

    boolean isKnownTo(String service) {
        return keys.containsKey(service);
    }

    void knownTo(String service, String... byKeys) {
        keys.computeIfAbsent(service, key -> new ArrayList<>()).addAll(List.of(byKeys));
    }

    void relatedIn(String service, String other) {
        others.computeIfAbsent(service, key -> new TreeSet<>()).add(other);
    }

    GraphField field(String name, String arguments, String type) {
        return fields.computeIfAbsent(name, key -> new GraphField(name, arguments, type));
    }

    /** A field of a type, with what each service has to do with it. */
    static final class GraphField {

        final String name;
        final String arguments;
        final String type;
        final Map<String, Part> parts = new LinkedHashMap<>();

        GraphField(String name, String arguments, String type) {
            this.name = name;
            this.arguments = arguments;
            this.type = type;
        }

        GraphField in(String service) {
            return in(service, new Part("", "", "", false));
        }

        GraphField in(String service, Part part) {
            parts.putIfAbsent(service, part);
            return this;
        }

        GraphField externalIn(String service) {
            return in(service, new Part("", "", "", true));
        }

        boolean isResolvedBy(String service) {
            return parts.containsKey(service) && !parts.get(service).external();
        }

        List<String> owners() {
            return parts.keySet().stream().filter(this::isResolvedBy).toList();
        }

        boolean isText() {
            return type.equals("String");
        }
    }

    /**
     * What one service has to do with a field.
     *
     * @param overrides the service that has the field in its schema still; empty for none
     */
    record Part(String requires, String provides, String overrides, boolean external) {}
}
