package org.ecobureau.gateway.supergraph;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a field costs those who resolve it, by the directives {@code @cost} and {@code @listSize}.
 *
 * @param weight instead of that of its type
 * @param argumentWeights of arguments that are given
 * @param defaults of arguments that are not given
 */
public record FieldCost(
        @Nullable Integer weight, Map<String, Integer> argumentWeights, Map<String, Value<?>> defaults, ListSize size) {

    static FieldCost of(FieldDefinition field) {
        var weights = new HashMap<String, Integer>();
        var defaults = new HashMap<String, Value<?>>();
        for (InputValueDefinition argument : field.getInputValueDefinitions()) {
            var weight = JoinDirective.weight(argument);
            if (weight != null) {
                weights.put(argument.getName(), weight);
            }
            if (argument.getDefaultValue() != null) {
                defaults.put(argument.getName(), argument.getDefaultValue());
            }
        }
        var arguments = field.getInputValueDefinitions().stream()
                .map(InputValueDefinition::getName)
                .toList();
        return new FieldCost(
                JoinDirective.weight(field),
                Map.copyOf(weights),
                Map.copyOf(defaults),
                ListSize.of(JoinDirective.of(field, "listSize"), arguments, isList(field.getType())));
    }

    private static boolean isList(Type<?> type) {
        return type instanceof ListType || (type instanceof NonNullType nonNull && isList(nonNull.getType()));
    }
}
