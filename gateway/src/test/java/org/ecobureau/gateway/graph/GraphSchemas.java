package org.ecobureau.gateway.graph;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the schemas of a graph's services say together. */
final class GraphSchemas {

    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Set<String>> interfaces = new HashMap<>();
    private final Map<String, SelectionSet> requires = new HashMap<>();
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Set<String> overridden = new HashSet<>();

    /**
     * @param schemas texts by service
     */
    GraphSchemas(Map<String, String> schemas) {
        schemas.forEach((service, text) -> documents.put(service, new Parser().parseDocument(text)));
        documents.keySet().forEach(service -> types(service).forEach(type -> read(service, type)));
    }

    private void read(String service, ImplementingTypeDefinition<?> type) {
        type.getImplements().forEach(name -> interfaces
                .computeIfAbsent(type.getName(), key -> new HashSet<>())
                .add(((NamedNode<?>) name).getName()));
        for (FieldDefinition field : type.getFieldDefinitions()) {
            var name = type.getName() + "." + field.getName();
            fields(field, "requires").ifPresent(set -> requires.put(name, set));
            directives(field, "override").forEach(override -> overridden.add(text(override, "from") + " " + name));
            if (directives(field, "external").isEmpty()) {
                owners.computeIfAbsent(name, key -> new HashSet<>()).add(service);
            }
        }
    }

    private List<ImplementingTypeDefinition<?>> types(String service) {
        var types = new ArrayList<ImplementingTypeDefinition<?>>();
        documents.get(service).getDefinitions().forEach(definition -> {
            if (definition instanceof ImplementingTypeDefinition<?> type) {
                types.add(type);
            }
        });
        return types;
    }

    boolean isOf(String type, String name) {
        return type.equals(name) || interfaces.getOrDefault(type, Set.of()).contains(name);
    }

    Set<String> interfaces(String type) {
        return interfaces.getOrDefault(type, Set.of());
    }

    /** What a field needs of other services, whichever service says so. */
    Optional<SelectionSet> requires(String type, String field) {
        var own = requires.get(type + "." + field);
        return own != null
                ? Optional.of(own)
                : interfaces(type).stream()
                        .map(name -> requires.get(name + "." + field))
                        .filter(set -> set != null)
                        .findFirst();
    }

    /** Services that resolve a field of an object type. */
    Set<String> owners(String type, String field) {
        var owners = new HashSet<String>();
        Stream.concat(Stream.of(type), interfaces(type).stream())
                .flatMap(name -> this.owners.getOrDefault(name + "." + field, Set.of()).stream())
                .filter(service -> !isOverridden(service, type, field))
                .forEach(owners::add);
        return owners;
    }

    /** Whether another service has taken over a field that this one still names. */
    boolean isOverridden(String service, String type, String field) {
        return overridden.contains(service + " " + type + "." + field);
    }

    List<SelectionSet> keys(String service, String typename) {
        return types(service).stream()
                .filter(type -> type.getName().equals(typename))
                .flatMap(type -> directives(type, "key").stream())
                .map(GraphSchemas::fields)
                .toList();
    }

    /** Also where the service extends a type of another one and names its key as external. */
    boolean isInKey(String service, String type, String field) {
        return keys(service, type).stream()
                .flatMap(key -> key.getSelectionsOfType(Field.class).stream())
                .anyMatch(part -> part.getName().equals(field));
    }

    static Optional<SelectionSet> fields(DirectivesContainer<?> element, String directive) {
        return directives(element, directive).stream().findFirst().map(GraphSchemas::fields);
    }

    /** Also by its name with the specification's prefix. */
    private static List<Directive> directives(DirectivesContainer<?> element, String name) {
        var directives = new ArrayList<>(element.getDirectives(name));
        directives.addAll(element.getDirectives("federation__" + name));
        return directives;
    }

    private static SelectionSet fields(Directive directive) {
        return new Parser()
                .parseDocument("{" + text(directive, "fields") + "}")
                .getDefinitionsOfType(OperationDefinition.class)
                .get(0)
                .getSelectionSet();
    }

    private static String text(Directive directive, String argument) {
        return ((StringValue) directive.getArgument(argument).getValue()).getValue();
    }
}
