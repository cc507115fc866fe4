package org.ecobureau.gateway.execute;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecobureau.gateway.plan.Fetch;
import org.ecobureau.gateway.plan.OperationPlans;
import org.ecobureau.gateway.plan.SelectedField;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that has been checked and planned: its owner is asked once, and each message of the owner is joined
 * with what other services have.
 */
public final class PreparedSubscription {

    private final Supergraph supergraph;
    private final OperationPlans plans;
    private final Map<String, Object> variables;
    private final Map<String, @Nullable Object> given;
    private final Function<SubgraphAnswer, ExecutionResult> answering;

    /**
     * @param variables coerced
     * @param given as the caller sent them
     */
    PreparedSubscription(
            Supergraph supergraph,
            OperationPlans plans,
            Map<String, Object> variables,
            Map<String, @Nullable Object> given,
            Function<SubgraphAnswer, ExecutionResult> answering) {
        this.supergraph = supergraph;
        this.plans = plans;
        this.variables = variables;
        this.given = given;
        this.answering = answering;
    }

    /** What the owner is asked. */
    public Fetch asked() {
        return plans.usual().fetches().get(0);
    }

    /** The same as a request in JSON. */
    public byte[] request() {
        return RequestBody.of(asked(), List.of(), given);
    }

    /** Whether services beside the owner are asked for parts of the answer. */
    public boolean asksOthers() {
        return plans.usual().fetches().size() > 1;
    }

    /** The one field that a subscription has, as the owner is asked for it. */
    public SelectedField field() {
        return asked().lookups().get(0).selection().all().iterator().next();
    }

    /** The field as the schema has it. */
    public GraphQLFieldDefinition definition() {
        var type = Objects.requireNonNull(supergraph.apiSchema().getSubscriptionType());
        return Objects.requireNonNull(type.getFieldDefinition(field().name()));
    }

    /** Arguments of the field by name. */
    public Map<String, @Nullable Object> arguments() {
        return ValuesResolver.getArgumentValues(
                definition().getArguments(),
                field().arguments(),
                CoercedVariables.of(variables),
                GraphQLContext.getDefault(),
                Locale.ENGLISH);
    }

    /** The named type of the field. */
    public String type() {
        return Supergraph.namedType(field().type());
    }

    /** What the caller is told of a message of the owner; waits for the services. */
    public ExecutionResult answer(SubgraphAnswer message) {
        return answering.apply(message);
    }
}
