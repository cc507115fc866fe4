package org.ecobureau.gateway.execute;

import graphql.GraphQLError;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document after parsing and validation.
 *
 * @param document null where it could not be parsed
 * @param text normalised, so that layout and comments make no difference
 * @param conditions variables that decide on {@code @skip} and {@code @include}
 * @param errors for which it cannot be executed
 */
record CheckedDocument(@Nullable Document document, String text, Set<String> conditions, List<GatewayError> errors) {

    static CheckedDocument valid(Document document) {
        return new CheckedDocument(
                document, AstPrinter.printAstCompact(document), Conditions.names(document), List.of());
    }

    static CheckedDocument invalid(Document document, List<? extends GraphQLError> errors) {
        return new CheckedDocument(
                document,
                "",
                Set.of(),
                errors.stream()
                        .map(error -> GatewayError.ofRequest(
                                "GRAPHQL_VALIDATION_FAILED", ValidationMessage.of(error), error.getLocations()))
                        .toList());
    }

    static CheckedDocument refused(GatewayError error) {
        return new CheckedDocument(null, "", Set.of(), List.of(error));
    }

    /** The operation of the name, or the only one; null where there is none such. */
    @Nullable
    OperationDefinition operation(@Nullable String name) {
        var operations = document == null
                ? List.<OperationDefinition>of()
                : document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null || name.isEmpty()) {
            return operations.size() == 1 ? operations.get(0) : null;
        }
        return operations.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElse(null);
    }
}
