package org.ecobureau.gateway.protect;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.Map;
import org.ecobureau.gateway.supergraph.FieldModel;
import org.ecobureau.gateway.supergraph.ListSize;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.ecobureau.gateway.supergraph.TypeModel;
import org.jspecify.annotations.Nullable;

/**
 * What a validated operation costs at most, told before it is planned.
 *
 * <p>An object costs 1, a leaf nothing, a root field of a mutation 10 more, each times the length of the lists around
 * it; directives say otherwise. All alternatives count, whatever the type or the condition.
 *
 * <p>Source: the public draft of cost directives for GraphQL by IBM, without paths into input objects.
 */
public final class OperationCost {

    private static final long MUTATION = 10;

    private final Supergraph supergraph;
    private final CostSettings settings;
    private final Map<String, @Nullable Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private OperationCost(Supergraph supergraph, Document document, CostSettings settings, Map<String, ?> variables) {
        this.supergraph = supergraph;
        this.settings = settings;
        this.variables = new HashMap<>(variables);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /**
     * The cost, {@link Long#MAX_VALUE} where it is not to be expressed.
     *
     * @param variables coerced
     */
    public static long of(
            Supergraph supergraph,
            Document document,
            OperationDefinition operation,
            CostSettings settings,
            Map<String, ?> variables) {
        var schema = supergraph.apiSchema();
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        var root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        var cost = new OperationCost(supergraph, document, settings, variables);
        long sum = cost.ofSelections(root.getName(), operation.getSelectionSet(), Sized.NOTHING);
        return mutation
                ? plus(
                        sum,
                        times(
                                MUTATION,
                                operation.getSelectionSet().getSelections().size()))
                : sum;
    }

    private long ofSelections(String type, @Nullable SelectionSet selections, Sized sized) {
        long sum = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = plus(sum, ofSelection(type, selection, sized));
            }
        }
        return sum;
    }

    private long ofSelection(String type, Selection<?> selection, Sized sized) {
        if (selection instanceof Field field) {
            return ofField(type, field, sized);
        } else if (selection instanceof InlineFragment inline) {
            var condition = inline.getTypeCondition();
            return ofSelections(condition == null ? type : condition.getName(), inline.getSelectionSet(), sized);
        }
        var fragment = fragments.get(((FragmentSpread) selection).getName());
        return fragment == null
                ? 0
                : ofSelections(fragment.getTypeCondition().getName(), fragment.getSelectionSet(), sized);
    }

    private long ofField(String parent, Field field, Sized sized) {
        var model = supergraph.type(parent).field(field.getName());
        if (model == null) {
            return 0; // of the schema itself
        }
        var typeName = Supergraph.namedType(model.type());
        var listSize = model.cost().size();
        boolean connection = !listSize.sizedFields().isEmpty();
        long length = isList(model.type())
                ? sized.length(field.getName(), connection ? settings.listSize() : length(model, field))
                : 1;
        var below = connection ? new Sized(listSize, length(model, field)) : Sized.NOTHING;
        long each =
                plus(weight(model, supergraph.type(typeName)), ofSelections(typeName, field.getSelectionSet(), below));
        return plus(times(length, each), ofArguments(model, field));
    }

    private static long weight(FieldModel field, TypeModel type) {
        var own = field.cost().weight();
        if (own != null) {
            return own;
        }
        var ofType = type.weight();
        return ofType != null ? ofType : type.isComposite() ? 1 : 0;
    }

    private static long ofArguments(FieldModel model, Field field) {
        long sum = 0;
        for (Argument argument : field.getArguments()) {
            sum = plus(sum, model.cost().argumentWeights().getOrDefault(argument.getName(), 0));
        }
        return sum;
    }

    /** The largest that an argument tells, or what is assumed. */
    private long length(FieldModel model, Field field) {
        var size = model.cost().size();
        long told = -1;
        for (String name : size.slicingArguments()) {
            told = Math.max(told, number(value(model, field, name)));
        }
        var assumed = size.assumed();
        return told >= 0 ? told : assumed != null ? assumed : settings.listSize();
    }

    private static @Nullable Value<?> value(FieldModel model, Field field, String argument) {
        for (Argument given : field.getArguments()) {
            if (given.getName().equals(argument)) {
                return given.getValue();
            }
        }
        return model.cost().defaults().get(argument);
    }

    /** Minus one where there is no number; one below nothing counts as nothing. */
    private long number(@Nullable Value<?> value) {
        Object number = value instanceof IntValue literal
                ? literal.getValue()
                : value instanceof VariableReference variable ? variables.get(variable.getName()) : null;
        return number instanceof Number told ? Math.max(0, told.longValue()) : -1;
    }

    private static boolean isList(Type<?> type) {
        return type instanceof ListType || (type instanceof NonNullType nonNull && isList(nonNull.getType()));
    }

    private static long plus(long one, long other) {
        long sum = one + other;
        return one > 0 && other > 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long times(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long product = one * other;
        return high == 0 && product >= 0 || high == -1 && product < 0 ? product : Long.MAX_VALUE;
    }

    /**
     * Lists whose length the field above them tells.
     *
     * @param size which lists
     */
    private record Sized(@Nullable ListSize size, long length) {

        static final Sized NOTHING = new Sized(null, 0);

        long length(String field, long otherwise) {
            return size != null && size.sizedFields().contains(field) ? length : otherwise;
        }
    }
}
