package org.ecobureau.remediation;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the service's SDL says of its mutations. */
final class Sdl {

    private static final TypeDefinitionRegistry TYPES = parse();

    private static final Map<String, FieldDefinition> MUTATIONS = TYPES.objectTypeExtensions().get("Mutation").stream()
            .flatMap(extension -> extension.getFieldDefinitions().stream())
            .collect(Collectors.toMap(FieldDefinition::getName, Function.identity()));

    private Sdl() {}

    static Set<String> mutations() {
        return MUTATIONS.keySet();
    }

    static boolean isImport(String mutation) {
        return inputType(mutation).equals("ImportInput");
    }

    static String inputType(String mutation) {
        return typeName(
                MUTATIONS.get(mutation).getInputValueDefinitions().get(0).getType());
    }

    /** Whether the mutation changes a record that is there already, so that a version of it can be expected. */
    static boolean changesARecord(String mutation) {
        return TYPES
                .getTypeOrNull(inputType(mutation), InputObjectTypeDefinition.class)
                .getInputValueDefinitions()
                .stream()
                .anyMatch(field -> field.getName().equals("expectedVersion"));
    }

    /** The type of the record that the mutation answers with. */
    static String nodeType(String mutation) {
        String payload = typeName(MUTATIONS.get(mutation).getType());
        return TYPES.getTypeOrNull(payload, ObjectTypeDefinition.class).getFieldDefinitions().stream()
                .filter(field -> field.getName().equals("node"))
                .map(field -> typeName(field.getType()))
                .findFirst()
                .orElseThrow();
    }

    private static String typeName(Type<?> type) {
        return TypeInfo.typeInfo(type).getName();
    }

    private static TypeDefinitionRegistry parse() {
        try {
            TypeDefinitionRegistry types = new TypeDefinitionRegistry();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls")) {
                types.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
