package org.ecobureau.gateway.graph;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecobureau.gateway.graph.GraphType.GraphField;
import org.ecobureau.gateway.graph.GraphType.Part;

/** Writes a graph as the schemas of its services, and as the supergraph that these compose to. */
final class GraphText {

    private static final String HEAD = """
            extend schema
              @link(
                url: "https://specs.apollo.dev/federation/v2.5"
                import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject"]
              )

            enum Mode {
              FAST
              SLOW
            }

            """;

    private static final String SUPERGRAPH_HEAD = """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
            {
              query: Query
              mutation: Mutation
            }

            """;

    private final Collection<GraphType> types;
    private final List<String> services;

    GraphText(Collection<GraphType> types, List<String> services) {
        this.types = types;
        this.services = services;
    }

    String service(String service) {
        return HEAD
                + types.stream()
                        .filter(type -> type.isKnownTo(service))
                        .map(type -> type(type, service))
                        .collect(Collectors.joining("\n"));
    }

    private static String type(GraphType type, String service) {
        var others = type.others.getOrDefault(service, Set.of());
        if (type.kind.equals("union")) {
            return "union " + type.name + " = " + String.join(" | ", others) + "\n";
        }
        boolean asObject = type.asObject.contains(service);
        var keys = type.keys.get(service).stream()
                .map(key -> " @key(fields: \"" + key + "\")")
                .collect(Collectors.joining());
        var fields = type.fields.values().stream()
                .map(field -> field(type, field, service))
                .collect(Collectors.joining());
        return (asObject ? "type" : type.kind) + " " + type.name
                + (others.isEmpty() ? "" : " implements " + String.join(" & ", others))
                + keys + (asObject ? " @interfaceObject" : "") + " {\n" + fields + "}\n";
    }

    private static String field(GraphType type, GraphField field, String service) {
        var part = field.parts.get(service);
        var overridden = field.parts.values().stream()
                .anyMatch(other -> other.overrides().equals(service));
        if (part == null && !overridden) {
            return "";
        }
        var text = "  " + field.name + field.arguments + ": " + field.type;
        if (part == null) {
            return text + "\n";
        }
        boolean inKey = type.keys.get(service).stream().anyMatch(key -> key.split(" ")[0].equals(field.name));
        boolean shared = field.owners().size() > 1 && !part.external() && !inKey && !type.kind.equals("interface");
        return text
                + (part.external() ? " @external" : "")
                + (shared ? " @shareable" : "")
                + (part.requires().isEmpty() ? "" : " @requires(fields: \"" + part.requires() + "\")")
                + (part.provides().isEmpty() ? "" : " @provides(fields: \"" + part.provides() + "\")")
                + (part.overrides().isEmpty() ? "" : " @override(from: \"" + part.overrides() + "\")")
                + "\n";
    }

    String supergraph() {
        var graphs = services.stream()
                .map(name -> "  " + id(name) + " @join__graph(name: \"" + name + "\", url: \"http://localhost/" + name
                        + "\")\n")
                .collect(Collectors.joining());
        var mode = "enum Mode"
                + joins(services.stream().map(name -> "graph: " + id(name)).toList(), "type")
                + " {\n  FAST\n  SLOW\n}\n\n";
        return SUPERGRAPH_HEAD + "enum join__Graph {\n" + graphs + "}\n\n" + mode
                + types.stream().map(this::composed).collect(Collectors.joining("\n"));
    }

    private String composed(GraphType type) {
        var joins = type.keys.entrySet().stream()
                .flatMap(entry -> typeJoins(type, entry).stream())
                .toList();
        var others = new TreeSet<String>();
        type.others.values().forEach(others::addAll);
        if (type.kind.equals("union")) {
            return "union " + type.name + joins(joins, "type") + related(type, "unionMember", "member") + " = "
                    + String.join(" | ", others) + "\n";
        }
        var fields = type.fields.values().stream()
                .map(field -> "  " + field.name + field.arguments + ": " + field.type
                        + joins(
                                field.parts.entrySet().stream()
                                        .map(GraphText::join)
                                        .toList(),
                                "field") + "\n")
                .collect(Collectors.joining());
        return type.kind + " " + type.name
                + (others.isEmpty() ? "" : " implements " + String.join(" & ", others))
                + joins(joins, "type") + related(type, "implements", "interface") + " {\n" + fields
                + ofInterfaceObjects(type) + "}\n";
    }

    /** Fields that a type has because a service treats its interface as one object. */
    private String ofInterfaceObjects(GraphType type) {
        var interfaces = new TreeSet<String>();
        type.others.values().forEach(interfaces::addAll);
        return types.stream()
                .filter(other -> interfaces.contains(other.name) && !other.asObject.isEmpty())
                .flatMap(other -> other.fields.values().stream())
                .filter(field -> !type.fields.containsKey(field.name))
                .map(field -> "  " + field.name + field.arguments + ": " + field.type + " @join__field\n")
                .collect(Collectors.joining());
    }

    private static List<String> typeJoins(GraphType type, Map.Entry<String, List<String>> known) {
        var graph = "graph: " + id(known.getKey());
        var object = type.asObject.contains(known.getKey()) ? ", isInterfaceObject: true" : "";
        return known.getValue().isEmpty()
                ? List.of(graph)
                : known.getValue().stream()
                        .map(key -> graph + ", key: \"" + key + "\"" + object)
                        .toList();
    }

    private static String join(Map.Entry<String, Part> entry) {
        var part = entry.getValue();
        return "graph: " + id(entry.getKey())
                + (part.external() ? ", external: true" : "")
                + (part.requires().isEmpty() ? "" : ", requires: \"" + part.requires() + "\"")
                + (part.provides().isEmpty() ? "" : ", provides: \"" + part.provides() + "\"")
                + (part.overrides().isEmpty() ? "" : ", override: \"" + part.overrides() + "\"");
    }

    private static String related(GraphType type, String directive, String argument) {
        return joins(
                type.others.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(other -> "graph: " + id(entry.getKey()) + ", " + argument + ": \"" + other + "\""))
                        .toList(),
                directive);
    }

    private static String joins(List<String> arguments, String directive) {
        return arguments.stream()
                .map(text -> " @join__" + directive + "(" + text + ")")
                .collect(Collectors.joining());
    }

    private static String id(String service) {
        return service.toUpperCase(Locale.ROOT);
    }
}
