package org.ecobureau.gateway.supergraph;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The composed graph, immutable.
 *
 * <p>A type is looked at from a service by its <em>local name</em>: the name itself where the service defines the type,
 * or the interface that the service treats as one object in its stead.
 */
public final class Supergraph {

    private final Map<String, Subgraph> subgraphs;
    private final Map<String, TypeModel> types;
    private final GraphQLSchema apiSchema;
    private final String apiSdl;
    private final EventFeeds events;

    Supergraph(Map<String, Subgraph> subgraphs, Map<String, TypeModel> types, ApiSchema api, EventFeeds events) {
        this.subgraphs = subgraphs;
        this.types = types;
        this.apiSchema = api.schema();
        this.apiSdl = api.sdl();
        this.events = events;
    }

    /** Reads the join format; what cannot be used is a {@link SupergraphProblem}. */
    public static Supergraph parse(String sdl) {
        return new SupergraphReader(sdl).read();
    }

    /** By id, in the order of the supergraph. */
    public Map<String, Subgraph> subgraphs() {
        return subgraphs;
    }

    public Subgraph subgraph(String id) {
        var subgraph = subgraphs.get(id);
        if (subgraph == null) {
            throw new SupergraphProblem("subgraph: " + id + " (expected: one of " + subgraphs.keySet() + ")");
        }
        return subgraph;
    }

    /** What callers may ask: without join machinery and without what is inaccessible. */
    public GraphQLSchema apiSchema() {
        return apiSchema;
    }

    public String apiSdl() {
        return apiSdl;
    }

    /** What comes over the bus instead of from a service. */
    public EventFeeds events() {
        return events;
    }

    public Set<String> typeNames() {
        return types.keySet();
    }

    public @Nullable TypeModel find(String name) {
        return types.get(name);
    }

    public TypeModel type(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new SupergraphProblem("type: " + name + " (expected: a type of the supergraph)");
        }
        return type;
    }

    /** The name under which a service knows a type, or null where it does not. */
    public @Nullable String localName(String subgraph, String typeName) {
        var type = type(typeName);
        if (type.in(subgraph) != null) {
            return typeName;
        }
        for (String name : type.interfaces()) {
            if (isInterfaceObject(subgraph, name)) {
                return name;
            }
        }
        return null;
    }

    public boolean isInterfaceObject(String subgraph, String typeName) {
        var join = type(typeName).in(subgraph);
        return join != null && join.interfaceObject();
    }

    /** How a service resolves a field of a type, or null where it knows nothing of it. */
    public @Nullable FieldJoin join(String subgraph, String typeName, String field) {
        var local = localName(subgraph, typeName);
        var model = local == null ? null : type(local).field(field);
        return model == null ? null : model.in(subgraph);
    }

    /** Keys by which a service can be asked for an entity of the type. */
    public List<EntityKey> keys(String subgraph, String typeName) {
        var local = localName(subgraph, typeName);
        var join = local == null ? null : type(local).in(subgraph);
        return join == null
                ? List.of()
                : join.keys().stream().filter(EntityKey::resolvable).toList();
    }

    /** Object types that a value of the type can have in a service; every implementation for an interface object. */
    public Set<String> possibleIn(String subgraph, String typeName) {
        var type = type(typeName);
        return isInterfaceObject(subgraph, typeName)
                ? type.possible()
                : type.possibleIn().getOrDefault(subgraph, Set.of());
    }

    public boolean isRoot(String typeName) {
        return typeName.equals(apiSchema.getQueryType().getName());
    }

    /** The named type inside lists and non-null marks. */
    public static String namedType(Type<?> type) {
        if (type instanceof ListType list) {
            return namedType(list.getType());
        }
        if (type instanceof NonNullType nonNull) {
            return namedType(nonNull.getType());
        }
        return ((TypeName) type).getName();
    }
}
