package org.ecobureau.gateway.plan;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.gateway.supergraph.Supergraph;

/**
 * The plans of one operation with the values of its conditions settled.
 *
 * <p>Beside the usual plan there are those that avoid some services, made when first needed.
 */
public final class OperationPlans {

    private final Supergraph supergraph;
    private final OperationDefinition operation;
    private final Map<String, VariableDefinition> variables = new LinkedHashMap<>();
    private final KeyNames names = new KeyNames();
    private final ShapeReader fieldSets;
    private final Shape shape;
    private final String rootType;
    private final Map<Variant, Plan> plans = new HashMap<>();
    private final Plan usual;

    private OperationPlans(
            Supergraph supergraph, Document document, OperationDefinition operation, Map<String, Object> conditions) {
        this.supergraph = supergraph;
        this.operation = operation;
        this.rootType = rootType(supergraph, operation);
        this.fieldSets = ShapeReader.ofFieldSets(supergraph, names);
        operation.getVariableDefinitions().forEach(variable -> variables.put(variable.getName(), variable));
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        this.shape = new ShapeReader(supergraph, fragments, conditions, names)
                .read(rootType, List.of(operation.getSelectionSet()));
        this.usual = plan(rootFields(), Set.of());
    }

    /**
     * Plans a validated operation.
     *
     * @param conditions values of the variables that decide on {@code @skip} and {@code @include}
     */
    public static OperationPlans of(
            Supergraph supergraph, Document document, OperationDefinition operation, Map<String, Object> conditions) {
        return new OperationPlans(supergraph, document, operation, conditions);
    }

    private static String rootType(Supergraph supergraph, OperationDefinition operation) {
        var schema = supergraph.apiSchema();
        var type =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        return type.getName();
    }

    public OperationDefinition operation() {
        return operation;
    }

    public boolean isMutation() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    public boolean isSubscription() {
        return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }

    public String rootType() {
        return rootType;
    }

    /** What the caller wants, in the order asked. */
    public List<ShapeField> rootFields() {
        return shape.fields(rootType);
    }

    /** The plan when all services are there. */
    public Plan usual() {
        return usual;
    }

    /** A plan for some of the root fields that uses the avoided services only where no other can do it. */
    public synchronized Plan avoiding(Set<String> subgraphs, Set<String> rootKeys) {
        return plans.computeIfAbsent(
                new Variant(Set.copyOf(subgraphs), Set.copyOf(rootKeys)),
                variant -> plan(
                        rootFields().stream()
                                .filter(field -> rootKeys.contains(field.key()))
                                .toList(),
                        subgraphs));
    }

    /** Whether a root field can also be had from another service than these. */
    public boolean hasAlternative(ShapeField field, Set<String> subgraphs) {
        return !isMutation()
                && supergraph.subgraphs().keySet().stream()
                        .filter(subgraph -> !subgraphs.contains(subgraph))
                        .map(subgraph -> supergraph.join(subgraph, rootType, field.name()))
                        .anyMatch(join -> join != null && !join.external());
    }

    private Plan plan(List<ShapeField> fields, Set<String> avoided) {
        var wanted =
                fields.stream().filter(field -> !field.name().startsWith("__")).toList();
        var builder = new PlanBuilder(supergraph, fieldSets, avoided);
        if (operation.getOperation() == OperationDefinition.Operation.QUERY) {
            builder.planQuery(rootType, wanted);
        } else {
            builder.planInOrder(rootType, wanted);
        }
        return new FetchMerger(supergraph, operation.getOperation(), variables).merge(builder.fetches());
    }

    private record Variant(Set<String> avoided, Set<String> rootKeys) {}
}
