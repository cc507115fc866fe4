package org.ecobureau.gateway.graph;

import com.apollographql.federation.graphqljava.Federation;
import com.apollographql.federation.graphqljava._Entity;
import graphql.GraphQL;
import graphql.TypeResolutionEnvironment;
import graphql.language.SelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Plays the services of a graph, or the one server that would have all of it, on the same data.
 *
 * <p>What a field has is what its object has under that name. A field that requires others tells them in its value, and
 * a field with arguments tells these, so that what a service was told shows in the answer; a mutation tells how many ran
 * before it. A field that a service names as external is an error there, unless the service was told it or provides it.
 */
public final class PlayedGraph {

    private final Map<String, String> schemas;
    private final GraphSchemas together;
    private final GraphData data;
    private final AtomicInteger mutations = new AtomicInteger();

    /**
     * @param schemas texts by service
     */
    public PlayedGraph(Map<String, String> schemas, GraphData data) {
        this.schemas = schemas;
        this.together = new GraphSchemas(schemas);
        this.data = data;
        data.complete();
    }

    public Map<String, GraphQL> services() {
        var services = new LinkedHashMap<String, GraphQL>();
        schemas.keySet().forEach(name -> services.put(name, service(name)));
        return services;
    }

    private GraphQL service(String name) {
        var player = new Player(name);
        var schema = Federation.transform(new SchemaParser().parse(schemas.get(name)), wiring(player))
                .setFederation2(true)
                .fetchEntities(player::entities)
                .resolveEntityType(player::type)
                .build();
        return GraphQL.newGraphQL(schema).build();
    }

    /** The whole graph on one server, by the schema that callers of the gateway see. */
    public GraphQL monolith(String sdl) {
        var schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring(new Player("")));
        return GraphQL.newGraphQL(schema).build();
    }

    private static RuntimeWiring wiring(Player player) {
        return RuntimeWiring.newRuntimeWiring().wiringFactory(new AllBy(player)).build();
    }

    /** One server. */
    private final class Player {

        private static final String GIVEN = " given";

        private final String service;
        private final FieldValues given = new FieldValues(together, (object, field) -> object.get(field.getName()));
        private final FieldValues own = new FieldValues(
                together,
                (object, field) ->
                        value(GraphData.typename(object), field.getName(), object, FieldValues.arguments(field)));

        Player(String service) {
            this.service = service;
        }

        List<Map<String, Object>> entities(DataFetchingEnvironment environment) {
            List<Map<String, Object>> representations = environment.getArgument(_Entity.argumentName);
            return representations.stream().map(this::entity).toList();
        }

        private Map<String, Object> entity(Map<String, Object> told) {
            var typename = GraphData.typename(told);
            var key = together.keys(service, typename).stream()
                    .filter(fields -> given.has(told, fields))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no key of " + typename + " in " + told));
            return data.knownTo(service)
                    .filter(object -> together.isOf(GraphData.typename(object), typename))
                    .filter(object -> own.told(object, key).equals(given.told(told, key)))
                    .findFirst()
                    .map(object -> {
                        var copy = new HashMap<>(object);
                        copy.put(GIVEN, told);
                        return copy;
                    })
                    .orElse(null);
        }

        GraphQLObjectType type(TypeResolutionEnvironment environment) {
            Map<String, Object> object = environment.getObject();
            var typename = GraphData.typename(object);
            return Stream.concat(Stream.of(typename), together.interfaces(typename).stream())
                    .map(environment.getSchema()::getType)
                    .filter(GraphQLObjectType.class::isInstance)
                    .map(GraphQLObjectType.class::cast)
                    .findFirst()
                    .orElse(null);
        }

        Object fetch(DataFetchingEnvironment environment) {
            Map<String, Object> source = environment.getSource();
            var field = environment.getFieldDefinition();
            if (field.hasAppliedDirective("external")
                    && !FieldValues.isProvided(source, field.getName())
                    && !together.isInKey(service, GraphData.typename(source), field.getName())) {
                return told(source, field.getName());
            }
            var parent = ((GraphQLNamedOutputType) environment.getParentType()).getName();
            var type = source == null || source.isEmpty() ? parent : GraphData.typename(source);
            if (together.isOverridden(service, type, field.getName())) {
                throw new IllegalStateException(field.getName() + " is overridden here");
            }
            var value = value(type, field.getName(), source, environment.getArguments());
            return GraphSchemas.fields(field.getDefinition(), "provides")
                    .map(fields -> own.providing(value, fields))
                    .orElse(value);
        }

        private static Object told(Map<String, Object> source, String field) {
            if (source.get(GIVEN) instanceof Map<?, ?> told && told.containsKey(field)) {
                return told.get(field);
            }
            throw new IllegalStateException(field + " is external and was not given");
        }

        private Object value(String type, String field, Map<String, Object> source, Map<String, Object> arguments) {
            var value = value(type, field, source);
            return value instanceof String text && !arguments.isEmpty() ? text + inOrder(arguments) : value;
        }

        private static Object inOrder(Object argument) {
            if (argument instanceof Map<?, ?> map) {
                var ordered = new TreeMap<Object, Object>();
                map.forEach((key, value) -> ordered.put(key, inOrder(value)));
                return ordered;
            }
            return argument;
        }

        private Object value(String type, String field, Map<String, Object> source) {
            var root = type + "." + field;
            if (type.equals("Mutation") && !data.roots().containsKey(root)) {
                return mutations.incrementAndGet() + ":" + field;
            } else if (type.equals("Query") || type.equals("Mutation")) {
                return data.resolved(data.roots().get(root));
            }
            if (isUnknown(type, field, source)) {
                return null;
            }
            return together.requires(type, field)
                    .map(needed -> (Object) (field + needed(source, needed)))
                    .orElseGet(() -> data.resolved(source.get(field)));
        }

        /** What no service can tell is not there. */
        private boolean isUnknown(String type, String field, Map<String, Object> source) {
            var owners = together.owners(type, field);
            return !owners.isEmpty() && owners.stream().allMatch(owner -> data.isUnknown(source, owner));
        }

        /** What a service was told of the object; one server knows it anyway. */
        @SuppressWarnings("unchecked")
        private String needed(Map<String, Object> source, SelectionSet fields) {
            return source.get(GIVEN) instanceof Map<?, ?> told
                    ? given.told((Map<String, Object>) told, fields)
                    : own.told(source, fields);
        }
    }

    private record AllBy(Player player) implements WiringFactory {

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return player::type;
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return player::type;
        }

        @Override
        public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
            return player::fetch;
        }
    }
}
