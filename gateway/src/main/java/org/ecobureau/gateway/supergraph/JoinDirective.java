package org.ecobureau.gateway.supergraph;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application of a join directive, with its arguments by name. */
record JoinDirective(Directive directive) {

    static List<JoinDirective> of(DirectivesContainer<?> element, String name) {
        return element.getDirectives(name).stream().map(JoinDirective::new).toList();
    }

    @Nullable
    String text(String argument) {
        return value(argument) instanceof StringValue text ? text.getValue() : null;
    }

    @Nullable
    String graph() {
        return value("graph") instanceof EnumValue graph ? graph.getName() : null;
    }

    boolean flag(String argument, boolean otherwise) {
        return value(argument) instanceof BooleanValue flag ? flag.isValue() : otherwise;
    }

    @Nullable
    FieldSet fields(String argument) {
        var text = text(argument);
        return text == null || text.isBlank() ? null : FieldSet.parse(text);
    }

    /** Also of a number that is written as a text. */
    @Nullable
    Integer number(String argument) {
        var value = value(argument);
        if (value instanceof IntValue number) {
            return number.getValue().intValueExact();
        }
        return value instanceof StringValue text
                ? (Integer) (int) Math.ceil(Double.parseDouble(text.getValue()))
                : null;
    }

    List<String> texts(String argument) {
        return value(argument) instanceof ArrayValue list
                ? list.getValues().stream()
                        .filter(StringValue.class::isInstance)
                        .map(text -> ((StringValue) text).getValue())
                        .toList()
                : List.of();
    }

    /** What {@code @cost} says of an element; null where it says nothing. */
    static @Nullable Integer weight(DirectivesContainer<?> element) {
        var directives = of(element, "cost");
        return directives.isEmpty() ? null : directives.get(0).number("weight");
    }

    private @Nullable Value<?> value(String argument) {
        var found = directive.getArgument(argument);
        return found == null ? null : found.getValue();
    }
}
