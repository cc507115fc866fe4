package org.ecobureau.gateway.supergraph;

import graphql.GraphQLException;
import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecobureau.gateway.supergraph.TypeModel.Kind;
import org.jspecify.annotations.Nullable;

/** Turns a join-format document into a {@link Supergraph}. */
final class SupergraphReader {

    private final Document document;
    private final Map<String, TypeDefinition<?>> definitions = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<String>>> implementers = new LinkedHashMap<>();

    SupergraphReader(String sdl) {
        try {
            this.document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(sdl)
                            .parserOptions(ParserOptions.newParserOptions()
                                    .maxCharacters(Integer.MAX_VALUE)
                                    .maxTokens(Integer.MAX_VALUE)
                                    .maxWhitespaceTokens(Integer.MAX_VALUE)
                                    .captureIgnoredChars(false)
                                    .build())
                            .build());
        } catch (GraphQLException e) {
            throw new SupergraphProblem("supergraph: not GraphQL (" + e.getMessage() + ")", e);
        }
    }

    Supergraph read() {
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type && !isMachinery(type.getName())) {
                definitions.put(type.getName(), type);
                collectImplementers(type);
            }
        }
        var subgraphs = subgraphs();
        var types = new LinkedHashMap<String, TypeModel>();
        addBuiltInScalars(types);
        definitions.forEach((name, definition) -> types.put(name, type(definition)));
        return new Supergraph(
                Collections.unmodifiableMap(subgraphs),
                Collections.unmodifiableMap(types),
                ApiSchema.of(document),
                EventFeeds.of(document));
    }

    static boolean isMachinery(String name) {
        return name.startsWith("join__") || name.startsWith("link__") || name.startsWith("core__");
    }

    static boolean isAccessible(DirectivesContainer<?> element) {
        return !element.hasDirective("inaccessible");
    }

    private Map<String, Subgraph> subgraphs() {
        var graphs = document.getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .filter(type -> type.getName().equals("join__Graph"))
                .findFirst()
                .orElseThrow(
                        () -> new SupergraphProblem("supergraph: no enum join__Graph (expected: the join format)"));
        var subgraphs = new LinkedHashMap<String, Subgraph>();
        for (EnumValueDefinition value : graphs.getEnumValueDefinitions()) {
            JoinDirective.of(value, "join__graph").forEach(graph -> {
                var name = graph.text("name");
                var url = graph.text("url");
                subgraphs.put(
                        value.getName(),
                        new Subgraph(value.getName(), name == null ? value.getName() : name, url == null ? "" : url));
            });
        }
        return subgraphs;
    }

    private void collectImplementers(TypeDefinition<?> type) {
        if (type instanceof ObjectTypeDefinition object) {
            for (var implementation : JoinDirective.of(object, "join__implements")) {
                addPossible(implementation.text("interface"), implementation.graph(), object.getName());
            }
        } else if (type instanceof UnionTypeDefinition union) {
            var members = JoinDirective.of(union, "join__unionMember");
            members.forEach(member -> addPossible(union.getName(), member.graph(), member.text("member")));
            if (members.isEmpty()) {
                union.getMemberTypes().forEach(member -> JoinDirective.of(union, "join__type")
                        .forEach(
                                join -> addPossible(union.getName(), join.graph(), ((NamedNode<?>) member).getName())));
            }
        }
    }

    private void addPossible(@Nullable String abstractType, @Nullable String graph, @Nullable String object) {
        if (abstractType == null || graph == null || object == null) {
            throw new SupergraphProblem("supergraph: incomplete @join__implements or @join__unionMember");
        }
        implementers
                .computeIfAbsent(abstractType, key -> new LinkedHashMap<>())
                .computeIfAbsent(graph, key -> new LinkedHashSet<>())
                .add(object);
    }

    private void addBuiltInScalars(Map<String, TypeModel> types) {
        for (String name : List.of("ID", "String", "Int", "Float", "Boolean")) {
            types.put(name, model(name, Kind.SCALAR, true, Map.of(), Map.of(), Set.of(), Map.of(), Set.of()));
        }
    }

    private TypeModel type(TypeDefinition<?> definition) {
        var name = definition.getName();
        var element = (DirectivesContainer<?>) definition;
        var joins = typeJoins(element);
        var fields = new LinkedHashMap<String, FieldModel>();
        var interfaces = new LinkedHashSet<String>();
        if (definition instanceof ImplementingTypeDefinition<?> implementing) {
            implementing.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field(field, joins)));
            implementing.getImplements().forEach(type -> interfaces.add(Supergraph.namedType(type)));
        }
        var values = new LinkedHashSet<String>();
        if (definition instanceof EnumTypeDefinition enumeration) {
            enumeration.getEnumValueDefinitions().stream()
                    .filter(SupergraphReader::isAccessible)
                    .forEach(value -> values.add(value.getName()));
        }
        return model(
                name,
                kind(definition),
                isAccessible(element),
                fields,
                joins,
                interfaces,
                possibleIn(name, joins),
                values);
    }

    private TypeModel model(
            String name,
            Kind kind,
            boolean accessible,
            Map<String, FieldModel> fields,
            Map<String, TypeJoin> joins,
            Set<String> interfaces,
            Map<String, Set<String>> possibleIn,
            Set<String> values) {
        var possible = new LinkedHashSet<String>();
        if (kind == Kind.OBJECT) {
            possible.add(name);
        }
        definitions.values().forEach(other -> {
            if (other instanceof ObjectTypeDefinition object
                    && object.getImplements().stream()
                            .anyMatch(type -> Supergraph.namedType(type).equals(name))) {
                possible.add(object.getName());
            }
        });
        if (definitions.get(name) instanceof UnionTypeDefinition union) {
            union.getMemberTypes().forEach(member -> possible.add(((NamedNode<?>) member).getName()));
        }
        if (possible.isEmpty() && kind == Kind.INTERFACE) {
            possible.add(name); // nobody implements it: at most its fields are known
        }
        return new TypeModel(
                name,
                kind,
                accessible,
                Collections.unmodifiableMap(fields),
                Collections.unmodifiableMap(joins),
                Collections.unmodifiableSet(interfaces),
                Collections.unmodifiableSet(possible),
                Collections.unmodifiableMap(possibleIn),
                Collections.unmodifiableSet(values),
                weight(name));
    }

    private @Nullable Integer weight(String name) {
        var definition = definitions.get(name);
        return definition == null ? null : JoinDirective.weight(definition);
    }

    private Map<String, Set<String>> possibleIn(String name, Map<String, TypeJoin> joins) {
        if (definitions.get(name) instanceof ObjectTypeDefinition) {
            var itself = new LinkedHashMap<String, Set<String>>();
            joins.keySet().forEach(graph -> itself.put(graph, Set.of(name)));
            return itself;
        }
        var byGraph = new LinkedHashMap<>(implementers.getOrDefault(name, Map.of()));
        if (byGraph.isEmpty() && definitions.get(name) instanceof InterfaceTypeDefinition) {
            joins.keySet().forEach(graph -> byGraph.put(graph, Set.of(name)));
        }
        return byGraph;
    }

    private static Map<String, TypeJoin> typeJoins(DirectivesContainer<?> element) {
        var joins = new LinkedHashMap<String, TypeJoin>();
        for (var join : JoinDirective.of(element, "join__type")) {
            var graph = join.graph();
            if (graph == null) {
                continue;
            }
            var before = joins.get(graph);
            var keys = new ArrayList<>(before == null ? List.<EntityKey>of() : before.keys());
            var key = join.fields("key");
            if (key != null) {
                keys.add(new EntityKey(key, join.flag("resolvable", true)));
            }
            joins.put(graph, new TypeJoin(List.copyOf(keys), join.flag("isInterfaceObject", false)));
        }
        return joins;
    }

    private static FieldModel field(FieldDefinition field, Map<String, TypeJoin> typeJoins) {
        var joins = new LinkedHashMap<String, FieldJoin>();
        var directives = JoinDirective.of(field, "join__field");
        if (directives.isEmpty()) {
            typeJoins.keySet().forEach(graph -> joins.put(graph, new FieldJoin(field.getType(), null, null, false)));
        }
        for (var join : directives) {
            var graph = join.graph();
            if (graph != null) {
                joins.put(graph, fieldJoin(field, join));
            }
        }
        return new FieldModel(
                field.getName(),
                field.getType(),
                Collections.unmodifiableMap(joins),
                isAccessible(field),
                FieldCost.of(field));
    }

    private static FieldJoin fieldJoin(FieldDefinition field, JoinDirective join) {
        var type = join.text("type");
        return new FieldJoin(
                type == null ? field.getType() : typeOf(type),
                join.fields("requires"),
                join.fields("provides"),
                join.flag("external", false) || join.flag("usedOverridden", false));
    }

    private static Type<?> typeOf(String text) {
        return Parser.parseType(text);
    }

    private static Kind kind(TypeDefinition<?> definition) {
        if (definition instanceof ObjectTypeDefinition) {
            return Kind.OBJECT;
        } else if (definition instanceof InterfaceTypeDefinition) {
            return Kind.INTERFACE;
        } else if (definition instanceof UnionTypeDefinition) {
            return Kind.UNION;
        } else if (definition instanceof EnumTypeDefinition) {
            return Kind.ENUM;
        } else if (definition instanceof InputObjectTypeDefinition) {
            return Kind.INPUT;
        } else if (definition instanceof ScalarTypeDefinition) {
            return Kind.SCALAR;
        }
        throw new SupergraphProblem("type: " + definition.getName() + " (expected: a known kind of type)");
    }
}
