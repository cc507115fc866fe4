package org.ecobureau.gateway.graph;

import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Reads sets of fields of objects, from wherever their values come. */
final class FieldValues {

    private static final String PROVIDED = " provided";

    private final GraphSchemas schemas;
    private final BiFunction<Map<String, Object>, Field, Object> reader;

    FieldValues(GraphSchemas schemas, BiFunction<Map<String, Object>, Field, Object> reader) {
        this.schemas = schemas;
        this.reader = reader;
    }

    /** The values of the fields as one text, the same for the same values. */
    String told(Map<String, Object> object, SelectionSet fields) {
        var texts = new TreeMap<String, String>();
        collect(object, fields, texts);
        return texts.toString();
    }

    private void collect(Map<String, Object> object, SelectionSet fields, Map<String, String> texts) {
        for (Selection<?> selection : fields.getSelections()) {
            if (selection instanceof Field field && !field.getName().equals(GraphData.TYPENAME)) {
                texts.put(field.getName(), text(reader.apply(object, field), field.getSelectionSet()));
            } else if (selection instanceof InlineFragment fragment
                    && schemas.isOf(
                            GraphData.typename(object),
                            fragment.getTypeCondition().getName())) {
                collect(object, fragment.getSelectionSet(), texts);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private String text(Object value, SelectionSet fields) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> text(item, fields)).toList().toString();
        }
        return value instanceof Map<?, ?> object && fields != null
                ? told((Map<String, Object>) object, fields)
                : String.valueOf(value);
    }

    /** Whether all the fields have values. */
    boolean has(Map<String, Object> object, SelectionSet fields) {
        return !told(object, fields).contains("null");
    }

    /** The value, or each object of a list, as one whose named fields are provided. */
    @SuppressWarnings("unchecked")
    Object providing(Object value, SelectionSet fields) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> providing(item, fields)).toList();
        } else if (value instanceof Map<?, ?>) {
            var object = new HashMap<>((Map<String, Object>) value);
            provide(object, fields);
            return object;
        }
        return value;
    }

    private void provide(Map<String, Object> object, SelectionSet fields) {
        for (Selection<?> selection : fields.getSelections()) {
            if (selection instanceof Field field) {
                provided(object).add(field.getName());
                if (field.getSelectionSet() != null) {
                    object.put(field.getName(), providing(reader.apply(object, field), field.getSelectionSet()));
                }
            } else if (selection instanceof InlineFragment fragment
                    && schemas.isOf(
                            GraphData.typename(object),
                            fragment.getTypeCondition().getName())) {
                provide(object, fragment.getSelectionSet());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> provided(Map<String, Object> object) {
        return (Set<String>) object.computeIfAbsent(PROVIDED, key -> new HashSet<String>());
    }

    static boolean isProvided(Map<String, Object> object, String field) {
        return object.get(PROVIDED) instanceof Set<?> provided && provided.contains(field);
    }

    static Map<String, Object> arguments(Field field) {
        var arguments = new TreeMap<String, Object>();
        field.getArguments().forEach(argument -> arguments.put(argument.getName(), literal(argument.getValue())));
        return arguments;
    }

    private static Object literal(Value<?> value) {
        if (value instanceof IntValue number) {
            return number.getValue();
        } else if (value instanceof EnumValue name) {
            return name.getName();
        }
        return ((StringValue) value).getValue();
    }
}
