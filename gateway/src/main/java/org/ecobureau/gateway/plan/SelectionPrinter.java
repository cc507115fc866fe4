package org.ecobureau.gateway.plan;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.ecobureau.gateway.supergraph.TypeModel;

/**
 * Writes a selection as the query of one service.
 *
 * <p>Fields of different types that meet under one name must have one form; where they have not, the later one gets
 * another alias.
 */
final class SelectionPrinter {

    private final Supergraph supergraph;
    private final String subgraph;

    SelectionPrinter(Supergraph supergraph, String subgraph) {
        this.supergraph = supergraph;
        this.subgraph = subgraph;
    }

    String print(Selection selection) {
        return print(selection, new Names());
    }

    private String print(Selection selection, Names names) {
        var text = new StringBuilder("{");
        if (isAbstract(selection.staticType())) {
            if (selection.asksTypename()) {
                text.append("__typename");
            }
            printFragments(selection, names, text);
        } else {
            selection.byType().values().forEach(fields -> separate(text).append(fields(fields.values(), names)));
        }
        if (text.length() == 1) {
            text.append(isInterfaceObject(selection.staticType()) ? "_:__typename" : "__typename");
        }
        return text.append('}').toString();
    }

    private boolean isAbstract(String staticType) {
        return staticType.equals(Selection.ENTITY)
                || (supergraph.type(staticType).isAbstract() && !isInterfaceObject(staticType));
    }

    /** What the service would tell as the type of such an object is not its type. */
    private boolean isInterfaceObject(String staticType) {
        return !staticType.equals(Selection.ENTITY) && supergraph.isInterfaceObject(subgraph, staticType);
    }

    private void printFragments(Selection selection, Names names, StringBuilder text) {
        var printed = new LinkedHashMap<String, String>();
        selection.byType().forEach((type, fields) -> printed.put(type, fields(fields.values(), names)));
        if (canHoist(selection, printed)) {
            separate(text).append(printed.values().iterator().next());
        } else {
            printed.forEach((type, fields) -> separate(text)
                    .append("...on ")
                    .append(type)
                    .append('{')
                    .append(fields)
                    .append('}'));
        }
    }

    /** Fields that all types want alike are asked of the interface once. */
    private boolean canHoist(Selection selection, Map<String, String> printed) {
        var staticType = selection.staticType();
        if (staticType.equals(Selection.ENTITY)
                || supergraph.type(staticType).kind() != TypeModel.Kind.INTERFACE
                || !printed.keySet().equals(supergraph.possibleIn(subgraph, staticType))
                || Set.copyOf(printed.values()).size() != 1) {
            return false;
        }
        for (var field : selection.all()) {
            var ofInterface = supergraph.join(subgraph, staticType, field.name());
            if (ofInterface == null
                    || !ofInterface.type().toString().equals(field.type().toString())) {
                return false;
            }
        }
        return true;
    }

    private String fields(Collection<SelectedField> fields, Names names) {
        var text = new StringBuilder();
        for (var field : fields) {
            var child = field.child();
            var alias = names.alias(field, form(field.type(), child == null));
            field.answerAs(alias);
            separate(text);
            if (!alias.equals(field.name())) {
                text.append(alias).append(':');
            }
            text.append(field.name()).append(KeyNames.arguments(field.arguments()));
            if (child != null) {
                text.append(print(child, names.below(alias)));
            }
        }
        return text.toString();
    }

    /** The form of a value: lists and non-null marks, and what a leaf is; any object is like any other. */
    private static String form(Type<?> type, boolean leaf) {
        if (type instanceof NonNullType nonNull) {
            return form(nonNull.getType(), leaf) + "!";
        } else if (type instanceof ListType list) {
            return "[" + form(list.getType(), leaf) + "]";
        }
        return leaf ? Supergraph.namedType(type) : "{}";
    }

    private static StringBuilder separate(StringBuilder text) {
        char last = text.length() == 0 ? '{' : text.charAt(text.length() - 1);
        return last == '{' || last == '}' ? text : text.append(' ');
    }

    /** Names in use at one place of the service's answer, with the form of what stands under each. */
    private static final class Names {

        private final Map<String, String> forms = new HashMap<>();
        private final Map<String, Names> below = new HashMap<>();

        String alias(SelectedField field, String form) {
            var alias = field.key();
            for (int i = 2; !form.equals(forms.computeIfAbsent(alias, key -> form)); i++) {
                alias = field.key() + "_as" + i;
            }
            return alias;
        }

        Names below(String alias) {
            return below.computeIfAbsent(alias, key -> new Names());
        }
    }
}
