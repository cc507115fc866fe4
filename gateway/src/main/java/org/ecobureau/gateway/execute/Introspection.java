package org.ecobureau.gateway.execute;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ecobureau.gateway.plan.ShapeField;
import org.jspecify.annotations.Nullable;

/** Answers {@code __schema} and {@code __type} from the API schema. */
final class Introspection {

    /** What the rest of the operation uses, as fragments, would count as unused in the part for the schema. */
    private static final Map<String, Object> ALREADY_VALID =
            Map.of(ParseAndValidate.INTERNAL_VALIDATION_PREDICATE_HINT, (Predicate<Object>) rule -> false);

    private final GraphQL graphql;

    Introspection(GraphQLSchema schema) {
        this.graphql = GraphQL.newGraphQL(schema).build();
    }

    /**
     * Values by response key; empty where nothing of the kind is asked for.
     *
     * <p>What asks for more than one can want to know is {@link RequestRefused}.
     */
    Map<String, @Nullable Object> answer(
            Document document,
            OperationDefinition operation,
            List<ShapeField> rootFields,
            Map<String, @Nullable Object> variables) {
        var asked = new ArrayList<Selection<?>>();
        for (var field : rootFields) {
            if (field.name().startsWith("__") && !field.isTypename()) {
                for (Field node : field.nodes()) {
                    asked.add(node.transform(builder -> builder.alias(field.responseKey())));
                }
            }
        }
        if (asked.isEmpty()) {
            return Map.of();
        }
        var only = operation.transform(builder -> builder.selectionSet(
                SelectionSet.newSelectionSet().selections(asked).build()));
        var input = ExecutionInput.newExecutionInput()
                .query(AstPrinter.printAst(document(document, operation, only)))
                .operationName(operation.getName())
                .variables(variables)
                .graphQLContext(ALREADY_VALID)
                .build();
        var result = graphql.execute(input);
        if (!result.getErrors().isEmpty()) {
            throw new RequestRefused("LIMIT_EXCEEDED", result.getErrors().get(0).getMessage());
        }
        return result.getData();
    }

    private static Document document(Document document, OperationDefinition operation, OperationDefinition only) {
        return document.transform(builder -> builder.definitions(document.getDefinitions().stream()
                .map(definition -> definition == operation ? only : definition)
                .filter(definition -> definition == only || !(definition instanceof OperationDefinition))
                .toList()));
    }
}
