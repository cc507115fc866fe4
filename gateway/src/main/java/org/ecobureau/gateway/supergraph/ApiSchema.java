package org.ecobureau.gateway.supergraph;

import graphql.GraphQLException;
import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What callers see of the supergraph. */
record ApiSchema(GraphQLSchema schema, String sdl) {

    private static final Set<String> KEPT_DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");

    static ApiSchema of(Document supergraph) {
        var document = new Filter(supergraph).apply();
        try {
            var registry = new SchemaParser().buildRegistry(document);
            var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new NothingToResolve());
            var schema = new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
            var printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                            .includeScalarTypes(true)
                            .includeSchemaDefinition(false)
                            .includeDirectiveDefinitions(false)
                            .descriptionsAsHashComments(false))
                    .print(schema);
            return new ApiSchema(schema, printed);
        } catch (GraphQLException e) {
            throw new SupergraphProblem("supergraph: no usable API schema (" + e.getMessage() + ")", e);
        }
    }

    /** The schema is only asked for its types: data never passes through graphql-java's engine. */
    private static final class NothingToResolve implements WiringFactory {

        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return !ScalarInfo.isGraphqlSpecifiedScalar(
                    environment.getScalarTypeDefinition().getName());
        }

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return PassedOnScalar.of(environment.getScalarTypeDefinition());
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return resolution -> null;
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return resolution -> null;
        }
    }

    /** Copies a document without the machinery and without what is inaccessible. */
    private static final class Filter {

        private final Document supergraph;
        private final Set<String> hidden = new LinkedHashSet<>();

        Filter(Document supergraph) {
            this.supergraph = supergraph;
            supergraph.getDefinitions().forEach(definition -> {
                if (definition instanceof TypeDefinition<?> type && isHidden(type)) {
                    hidden.add(type.getName());
                }
            });
        }

        private static boolean isHidden(TypeDefinition<?> type) {
            return SupergraphReader.isMachinery(type.getName())
                    || !SupergraphReader.isAccessible((DirectivesContainer<?>) type);
        }

        Document apply() {
            @SuppressWarnings("rawtypes") // graphql-java's own signature
            List<Definition> kept = supergraph.getDefinitions().stream()
                    .filter(this::isKept)
                    .map(this::filtered)
                    .collect(Collectors.toList());
            return supergraph.transform(builder -> builder.definitions(kept));
        }

        private boolean isKept(Definition<?> definition) {
            if (definition instanceof DirectiveDefinition directive) {
                return isForCallers(directive);
            }
            return !(definition instanceof TypeDefinition<?> type) || !hidden.contains(type.getName());
        }

        private static boolean isForCallers(DirectiveDefinition directive) {
            var executable = Set.of(
                    DirectiveLocation.QUERY,
                    DirectiveLocation.MUTATION,
                    DirectiveLocation.SUBSCRIPTION,
                    DirectiveLocation.FIELD,
                    DirectiveLocation.FRAGMENT_DEFINITION,
                    DirectiveLocation.FRAGMENT_SPREAD,
                    DirectiveLocation.INLINE_FRAGMENT,
                    DirectiveLocation.VARIABLE_DEFINITION);
            return directive.getDirectiveLocations().stream()
                    .anyMatch(location -> executable.contains(DirectiveLocation.valueOf(location.getName())));
        }

        private Definition<?> filtered(Definition<?> definition) {
            if (definition instanceof ObjectTypeDefinition type) {
                return type.transform(builder -> builder.directives(kept(type))
                        .implementz(visible(type.getImplements()))
                        .fieldDefinitions(fields(type.getFieldDefinitions())));
            } else if (definition instanceof InterfaceTypeDefinition type) {
                return type.transform(builder -> builder.directives(kept(type))
                        .implementz(visible(type.getImplements()))
                        .definitions(fields(type.getFieldDefinitions())));
            } else if (definition instanceof UnionTypeDefinition type) {
                return type.transform(
                        builder -> builder.directives(kept(type)).memberTypes(visible(type.getMemberTypes())));
            } else if (definition instanceof EnumTypeDefinition type) {
                var values = type.getEnumValueDefinitions().stream()
                        .filter(SupergraphReader::isAccessible)
                        .map(value -> value.transform(builder -> builder.directives(kept(value))))
                        .toList();
                return type.transform(builder -> builder.directives(kept(type)).enumValueDefinitions(values));
            } else if (definition instanceof InputObjectTypeDefinition type) {
                return type.transform(builder ->
                        builder.directives(kept(type)).inputValueDefinitions(inputs(type.getInputValueDefinitions())));
            } else if (definition instanceof ScalarTypeDefinition type) {
                return type.transform(builder -> builder.directives(kept(type)));
            } else if (definition instanceof SchemaDefinition schema) {
                return schema.transform(builder -> builder.directives(List.of()));
            }
            return definition;
        }

        private List<FieldDefinition> fields(List<FieldDefinition> fields) {
            return fields.stream()
                    .filter(SupergraphReader::isAccessible)
                    .filter(field -> !hidden.contains(Supergraph.namedType(field.getType())))
                    .map(field -> field.transform(builder -> builder.directives(kept(field))
                            .inputValueDefinitions(inputs(field.getInputValueDefinitions()))))
                    .toList();
        }

        private List<InputValueDefinition> inputs(List<InputValueDefinition> inputs) {
            return inputs.stream()
                    .filter(SupergraphReader::isAccessible)
                    .map(input -> input.transform(builder -> builder.directives(kept(input))))
                    .toList();
        }

        @SuppressWarnings("rawtypes") // graphql-java's own signature
        private List<Type> visible(List<Type> types) {
            return types.stream()
                    .filter(type -> !hidden.contains(((NamedNode<?>) type).getName()))
                    .toList();
        }

        private static List<Directive> kept(DirectivesContainer<?> element) {
            return element.getDirectives().stream()
                    .filter(directive -> KEPT_DIRECTIVES.contains(directive.getName()))
                    .toList();
        }
    }
}
