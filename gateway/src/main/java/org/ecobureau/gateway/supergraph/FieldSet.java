package org.ecobureau.gateway.supergraph;

import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;

/** A selection of fields as written in a key, {@code requires} or {@code provides}. */
public record FieldSet(String text, SelectionSet selections) {

    static FieldSet parse(String text) {
        var document = new Parser().parseDocument("{" + text + "}");
        var operation = document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return new FieldSet(text, operation.getSelectionSet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldSet that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
