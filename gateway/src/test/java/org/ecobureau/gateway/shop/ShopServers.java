package org.ecobureau.gateway.shop;

import com.apollographql.federation.graphqljava.Federation;
import com.apollographql.federation.graphqljava._Entity;
import graphql.GraphQL;
import graphql.TypeResolutionEnvironment;
import graphql.language.StringValue;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the shop as one server, or as the services of {@code graphs/shop}. */
public final class ShopServers {

    public static final List<String> SERVICES =
            List.of("accounts", "inventory", "makers", "products", "reviews", "tags");

    private ShopServers() {}

    public static String supergraph() {
        return text("/graphs/shop.graphql");
    }

    public static Map<String, GraphQL> services(Shop shop) {
        var services = new LinkedHashMap<String, GraphQL>();
        SERVICES.forEach(name -> services.put(name, service(name, shop)));
        return services;
    }

    private static GraphQL service(String name, Shop shop) {
        var sdl = text("/graphs/shop/" + name + ".graphql");
        var schema = Federation.transform(new SchemaParser().parse(sdl), wiring(shop))
                .setFederation2(true)
                .fetchEntities(environment -> entities(shop, environment))
                .resolveEntityType(environment -> type(environment, name))
                .build();
        return GraphQL.newGraphQL(schema).build();
    }

    /** The whole shop on one server, by the schema that callers of the gateway see. */
    public static GraphQL monolith(String sdl, Shop shop) {
        var schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring(shop));
        return GraphQL.newGraphQL(schema).build();
    }

    private static List<Map<String, Object>> entities(Shop shop, DataFetchingEnvironment environment) {
        List<Map<String, Object>> representations = environment.getArgument(_Entity.argumentName);
        return representations.stream().map(shop::entity).toList();
    }

    private static GraphQLObjectType type(TypeResolutionEnvironment environment, String service) {
        Map<String, Object> object = environment.getObject();
        var type = environment.getSchema().getObjectType((String) object.get("__typename"));
        return type == null && service.equals("tags") ? environment.getSchema().getObjectType("Product") : type;
    }

    private static RuntimeWiring wiring(Shop shop) {
        return RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new FromShop(shop))
                .build();
    }

    private static String text(String resource) {
        try (var stream = ShopServers.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record FromShop(Shop shop) implements WiringFactory {

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return resolution -> type(resolution, "");
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return resolution -> type(resolution, "");
        }

        @Override
        public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
            return this::fetch;
        }

        private Object fetch(DataFetchingEnvironment environment) {
            Map<String, Object> source = environment.getSource();
            var field = environment.getFieldDefinition();
            if (field.hasAppliedDirective("external")) {
                return external(source, field);
            }
            var type = ((GraphQLNamedOutputType) environment.getParentType()).getName();
            var value = shop.value(type, field.getName(), source, environment.getArguments());
            return field.hasAppliedDirective("provides") ? provided(value, field) : value;
        }

        /** A service does not have the fields of others, unless it was told them or provides them on this path. */
        private static Object external(Map<String, Object> source, GraphQLFieldDefinition field) {
            if (source.get(Shop.GIVEN) instanceof Map<?, ?> given && given.containsKey(field.getName())) {
                return given.get(field.getName());
            }
            throw new IllegalStateException(field.getName() + " is external and was not given");
        }

        @SuppressWarnings("unchecked")
        private static Object provided(Object value, GraphQLDirectiveContainer field) {
            if (value == null) {
                return null;
            }
            var names = (StringValue) field.getAppliedDirective("provides")
                    .getArgument("fields")
                    .getArgumentValue()
                    .getValue();
            var copy = new HashMap<>((Map<String, Object>) value);
            var given = new HashMap<String, Object>();
            for (var name : names.getValue().split(" ")) {
                given.put(name, copy.get(name));
            }
            copy.put(Shop.GIVEN, given);
            return copy;
        }
    }
}
