package org.ecobureau.gateway.supergraph;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
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

    private @Nullable Value<?> value(String argument) {
        var found = directive.getArgument(argument);
        return found == null ? null : found.getValue();
    }
}
