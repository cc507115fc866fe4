package org.ecobureau.gateway.execute;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The variables on which {@code @skip} and {@code @include} of a document depend. */
final class Conditions {

    private Conditions() {}

    static Set<String> names(Document document) {
        var names = new LinkedHashSet<String>();
        collect(document, names);
        return names;
    }

    /** Their values, which are part of what a plan is made for. */
    static Map<String, Object> values(Set<String> names, Map<String, Object> variables) {
        var values = new HashMap<String, Object>();
        names.forEach(name -> values.put(name, Boolean.TRUE.equals(variables.get(name))));
        return values;
    }

    private static void collect(Node<?> node, Set<String> names) {
        if (node instanceof DirectivesContainer<?> element) {
            element.getDirectives().stream()
                    .filter(directive -> Set.of("skip", "include").contains(directive.getName()))
                    .forEach(directive -> collect(directive, names));
        }
        for (Node<?> child : node.getChildren()) {
            collect(child, names);
        }
    }

    private static void collect(Directive directive, Set<String> names) {
        if (directive.getArgument("if").getValue() instanceof VariableReference variable) {
            names.add(variable.getName());
        }
    }
}
