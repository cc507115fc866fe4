package org.ecobureau.test.graphql;

import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the schema of the service under test says of its queries and mutations. */
public final class ServiceSchema {

    private static final TypeDefinitionRegistry TYPES = parse();

    private static final Map<String, FieldDefinition> QUERIES = fields("Query");
    private static final Map<String, FieldDefinition> MUTATIONS = fields("Mutation");

    private ServiceSchema() {}

    private static Map<String, FieldDefinition> fields(String root) {
        return TYPES.objectTypeExtensions().getOrDefault(root, List.of()).stream()
                .flatMap(extension -> extension.getFieldDefinitions().stream())
                // Those of every service, which are another's test.
                .filter(field -> !field.getName().startsWith("SERVICE_"))
                .collect(Collectors.toMap(FieldDefinition::getName, Function.identity()));
    }

    public static Set<String> queries() {
        return QUERIES.keySet();
    }

    /** The document that asks for the field with no more arguments than it must have, and for nothing in it. */
    public static String smallest(String operation, String field) {
        FieldDefinition asked =
                Objects.requireNonNull((operation.equals("query") ? QUERIES : MUTATIONS).get(field), field);
        return operation + " { " + field + arguments(asked.getInputValueDefinitions())
                + (isLeaf(asked.getType()) ? "" : " { __typename }") + " }";
    }

    private static String arguments(List<InputValueDefinition> defined) {
        String given = required(defined);
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private static String required(List<InputValueDefinition> defined) {
        return defined.stream()
                .filter(each -> each.getType() instanceof NonNullType && each.getDefaultValue() == null)
                .map(each -> each.getName() + ": " + value(each.getType()))
                .collect(Collectors.joining(", "));
    }

    /** Some value of the type. */
    private static String value(Type<?> type) {
        if (type instanceof NonNullType present) {
            return value(present.getType());
        }
        if (type instanceof ListType list) {
            return "[" + value(list.getType()) + "]";
        }
        String name = typeName(type);
        return TYPES.getTypeOrNull(name) instanceof InputObjectTypeDefinition input
                ? "{" + required(input.getInputValueDefinitions()) + "}"
                : TYPES.getTypeOrNull(name) instanceof EnumTypeDefinition words
                        ? words.getEnumValueDefinitions().get(0).getName()
                        : scalar(name);
    }

    private static String scalar(String name) {
        return switch (name) {
            case "Int", "Float", "Decimal" -> "1";
            case "Boolean" -> "true";
            case "Date" -> "\"2020-12-17\"";
            case "DateTime" -> "\"2020-12-17T09:00:00+08:00\"";
            default -> "\"x\"";
        };
    }

    private static boolean isLeaf(Type<?> type) {
        return !(TYPES.getTypeOrNull(typeName(type)) instanceof ObjectTypeDefinition);
    }

    public static Set<String> mutations() {
        return MUTATIONS.keySet();
    }

    public static boolean isImport(String mutation) {
        return inputType(mutation).equals("ImportInput");
    }

    public static String inputType(String mutation) {
        return typeName(mutation(mutation).getInputValueDefinitions().get(0).getType());
    }

    /** Whether the mutation changes a record that is there already, so that a version of it can be expected. */
    public static boolean changesARecord(String mutation) {
        return type(inputType(mutation), InputObjectTypeDefinition.class).getInputValueDefinitions().stream()
                .anyMatch(field -> field.getName().equals("expectedVersion"));
    }

    /** The type of the record that the mutation answers with. */
    public static String nodeType(String mutation) {
        String payload = typeName(mutation(mutation).getType());
        return type(payload, ObjectTypeDefinition.class).getFieldDefinitions().stream()
                .filter(field -> field.getName().equals("node"))
                .map(field -> typeName(field.getType()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether records of the type are federated entities, found by their id. */
    public static boolean isEntity(String type) {
        return type(type, ObjectTypeDefinition.class).hasDirective("key");
    }

    /** What the schema says of a type, or of a value of an enum; empty where it says nothing. */
    public static String description(String type, @Nullable String value) {
        TypeDefinition<?> found = TYPES.getTypeOrNull(type);
        if (value == null) {
            return found instanceof AbstractDescribedNode<?> described ? text(described) : "";
        }
        return found instanceof EnumTypeDefinition values
                ? values.getEnumValueDefinitions().stream()
                        .filter(each -> each.getName().equals(value))
                        .map(ServiceSchema::text)
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static String text(AbstractDescribedNode<?> node) {
        return node.getDescription() == null
                ? ""
                : node.getDescription().getContent().strip();
    }

    private static FieldDefinition mutation(String name) {
        return Objects.requireNonNull(MUTATIONS.get(name), name);
    }

    private static <T extends TypeDefinition<T>> T type(String name, Class<T> kind) {
        return Objects.requireNonNull(TYPES.getTypeOrNull(name, kind), name);
    }

    private static String typeName(Type<?> type) {
        return TypeInfo.typeInfo(type).getName();
    }

    private static TypeDefinitionRegistry parse() {
        try {
            TypeDefinitionRegistry types = new TypeDefinitionRegistry();
            for (String folder : List.of("graphql-platform", "graphql-operations", "graphql")) {
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.graphqls")) {
                    types.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
