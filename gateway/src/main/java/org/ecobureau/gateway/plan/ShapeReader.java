package org.ecobureau.gateway.plan;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NonNullType;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.gateway.supergraph.FieldSet;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.ecobureau.gateway.supergraph.TypeModel;
import org.jspecify.annotations.Nullable;

/** Resolves fragments, conditions and type conditions of a selection into a {@link Shape}. */
final class ShapeReader {

    private static final Type<?> TYPENAME =
            NonNullType.newNonNullType(TypeName.newTypeName("String").build()).build();

    private final Supergraph supergraph;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final KeyNames names;
    private final boolean accessibleOnly;
    private final @Nullable String mutationType;
    private final Map<Wanted, Shape> known = new HashMap<>();

    ShapeReader(
            Supergraph supergraph,
            Map<String, FragmentDefinition> fragments,
            Map<String, Object> variables,
            KeyNames names) {
        this(supergraph, fragments, variables, names, true);
    }

    private ShapeReader(
            Supergraph supergraph,
            Map<String, FragmentDefinition> fragments,
            Map<String, Object> variables,
            KeyNames names,
            boolean accessibleOnly) {
        this.supergraph = supergraph;
        this.fragments = fragments;
        this.variables = variables;
        this.names = names;
        this.accessibleOnly = accessibleOnly;
        var mutation = supergraph.apiSchema().getMutationType();
        this.mutationType = mutation == null ? null : mutation.getName();
    }

    /** A reader for the field sets of the supergraph, which sees what is inaccessible as well. */
    static ShapeReader ofFieldSets(Supergraph supergraph, KeyNames names) {
        return new ShapeReader(supergraph, Map.of(), Map.of(), names, false);
    }

    Shape read(String typeName, FieldSet fields) {
        return read(typeName, List.of(fields.selections()));
    }

    Shape read(String typeName, List<SelectionSet> selections) {
        var wanted = new Wanted(typeName, selections);
        var before = known.get(wanted);
        if (before != null) {
            return before;
        }
        var type = supergraph.type(typeName);
        var byType = new LinkedHashMap<String, List<ShapeField>>();
        for (String object : type.possible()) {
            if (!accessibleOnly || supergraph.type(object).accessible()) {
                byType.put(object, fields(supergraph.type(object), selections));
            }
        }
        var ofStaticType = type.isAbstract()
                ? fields(type, selections)
                : Objects.requireNonNullElse(byType.get(typeName), List.<ShapeField>of());
        var shape = new Shape(typeName, byType, ofStaticType);
        known.put(wanted, shape);
        return shape;
    }

    private List<ShapeField> fields(TypeModel type, List<SelectionSet> selections) {
        var collected = new LinkedHashMap<String, List<Field>>();
        selections.forEach(selection -> collect(type, selection, collected));
        var fields = new ArrayList<ShapeField>();
        collected.forEach((responseKey, nodes) -> fields.add(field(type, responseKey, nodes)));
        return List.copyOf(fields);
    }

    private ShapeField field(TypeModel type, String responseKey, List<Field> nodes) {
        var first = nodes.get(0);
        var name = first.getName();
        if (name.startsWith("__")) {
            return new ShapeField(responseKey, name, name, first.getArguments(), TYPENAME, null, nodes);
        }
        var model = type.field(name);
        if (model == null) {
            throw new IllegalArgumentException(
                    "field: " + type.name() + "." + name + " (expected: a field of the type)");
        }
        var key = type.name().equals(mutationType)
                ? names.distinct(name, name + "#" + responseKey)
                : names.name(name, first.getArguments());
        var below = nodes.stream()
                .map(Field::getSelectionSet)
                .filter(Objects::nonNull)
                .toList();
        var child = below.isEmpty() ? null : read(Supergraph.namedType(model.type()), below);
        return new ShapeField(responseKey, key, name, first.getArguments(), model.type(), child, nodes);
    }

    private void collect(TypeModel type, SelectionSet selections, Map<String, List<Field>> collected) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof DirectivesContainer<?> conditional && !isIncluded(conditional)) {
                continue;
            }
            if (selection instanceof Field field) {
                collected
                        .computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                        .add(field);
            } else if (selection instanceof InlineFragment fragment) {
                if (applies(fragment.getTypeCondition(), type)) {
                    collect(type, fragment.getSelectionSet(), collected);
                }
            } else if (selection instanceof FragmentSpread spread) {
                var fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                if (applies(fragment.getTypeCondition(), type)) {
                    collect(type, fragment.getSelectionSet(), collected);
                }
            }
        }
    }

    private boolean applies(@Nullable TypeName condition, TypeModel type) {
        if (condition == null || condition.getName().equals(type.name())) {
            return true;
        }
        return type.isAbstract()
                ? type.interfaces().contains(condition.getName())
                : supergraph.type(condition.getName()).possible().contains(type.name());
    }

    private boolean isIncluded(DirectivesContainer<?> element) {
        return condition(element, "include", true) && !condition(element, "skip", false);
    }

    private boolean condition(DirectivesContainer<?> element, String name, boolean otherwise) {
        List<Directive> directives = element.getDirectives(name);
        if (directives.isEmpty()) {
            return otherwise;
        }
        var value = directives.get(0).getArgument("if").getValue();
        return value instanceof BooleanValue literal
                ? literal.isValue()
                : Boolean.TRUE.equals(variables.get(((VariableReference) value).getName()));
    }

    /** Selections by identity: two equal texts at two places are two places. */
    private record Wanted(String type, List<SelectionSet> selections) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Wanted that && type.equals(that.type) && same(selections, that.selections);
        }

        private static boolean same(List<SelectionSet> one, List<SelectionSet> other) {
            if (one.size() != other.size()) {
                return false;
            }
            for (int i = 0; i < one.size(); i++) {
                if (one.get(i) != other.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = type.hashCode();
            for (var selection : selections) {
                hash = 31 * hash + System.identityHashCode(selection);
            }
            return hash;
        }
    }
}
