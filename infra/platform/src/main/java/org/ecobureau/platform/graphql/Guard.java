package org.ecobureau.platform.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Looks at what is asked of some fields before whoever resolves them does. */
final class Guard extends GraphQLTypeVisitorStub {

    private final BiPredicate<String, String> guarded;
    private final Consumer<DataFetchingEnvironment> check;

    /**
     * @param guarded which fields, by type and name
     * @param check refuses with a {@link org.ecobureau.vocabulary.problem.Problem}
     */
    Guard(BiPredicate<String, String> guarded, Consumer<DataFetchingEnvironment> check) {
        this.guarded = guarded;
        this.check = check;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLFieldsContainer type
                && guarded.test(type.getName(), field.getName())) {
            GraphQLCodeRegistry.Builder registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            FieldCoordinates place = FieldCoordinates.coordinates(type, field);
            DataFetcher<?> fetcher = registry.getDataFetcher(place, field);
            DataFetcher<?> behind = environment -> {
                check.accept(environment);
                return fetcher.get(environment);
            };
            registry.dataFetcher(place, behind);
        }
        return TraversalControl.CONTINUE;
    }
}
