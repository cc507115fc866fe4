package org.ecobureau.gateway.execute;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecobureau.gateway.plan.EntityInput;
import org.ecobureau.gateway.plan.Lookup;
import org.ecobureau.gateway.plan.Shape;
import org.ecobureau.gateway.plan.ShapeField;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The objects that a lookup asks a service for, each different one once. */
final class Representations {

    private static final JsonFactory JSON = new JsonFactory();

    private final Lookup lookup;
    private final Map<String, Presented> targets = new LinkedHashMap<>();

    private Representations(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Objects without a key are left out; those whose required fields failed are marked with that failure. */
    static Representations of(Lookup lookup, ObjectValue data) {
        var representations = new Representations(lookup);
        if (lookup.isOfEntities()) {
            Joins.find(data, lookup.path()).forEach(representations::add);
        }
        return representations;
    }

    Lookup lookup() {
        return lookup;
    }

    /** As JSON texts. */
    Iterable<String> texts() {
        return targets.keySet();
    }

    /** For each text what it stands for. */
    List<Presented> targets() {
        return List.copyOf(targets.values());
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    private void add(ObjectValue object) {
        var input = lookup.input(object.get(Joins.TYPENAME));
        if (input == null) {
            return;
        }
        var failure = failure(object, input);
        if (failure != null) {
            Joins.markMissing(object, lookup.selection().all(), failure.ofDependent());
        } else if (input.keyFields().stream().allMatch(field -> isComplete(object, field))) {
            targets.computeIfAbsent(write(object, input), text -> new Presented(input.typename(), new ArrayList<>()))
                    .objects()
                    .add(object);
        }
    }

    private static @Nullable Failure failure(ObjectValue object, EntityInput input) {
        var inKey = failure(object, input.keyFields());
        return inKey == null ? failure(object, input.requiredFields()) : inKey;
    }

    /** The first failure among fields of a value and what is wanted below them. */
    private static @Nullable Failure failure(@Nullable Object value, List<ShapeField> fields) {
        if (value instanceof Failure failure) {
            return failure;
        } else if (value instanceof List<?> list) {
            return first(list, item -> failure(item, fields));
        } else if (value instanceof ObjectValue object) {
            return first(fields, field -> {
                var found = object.get(field.key());
                var child = field.child();
                return failure(found, child == null || found == null ? List.of() : fieldsOf(child, found));
            });
        }
        return null;
    }

    private static <T> @Nullable Failure first(List<T> items, Function<? super T, @Nullable Failure> look) {
        for (var item : items) {
            var failure = look.apply(item);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private static boolean isComplete(@Nullable Object value, ShapeField field) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(item -> isComplete(item, field));
        }
        var found = value instanceof ObjectValue object ? object.get(field.key()) : null;
        var child = field.child();
        return found != null
                && !(found instanceof Failure)
                && (child == null || fieldsOf(child, found).stream().allMatch(below -> isComplete(found, below)));
    }

    private static String write(ObjectValue object, EntityInput input) {
        var fields = new ArrayList<>(input.keyFields());
        fields.addAll(input.requiredFields());
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty(Joins.TYPENAME, input.typename());
            writeFields(json, object, fields);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** A field that a key and a requirement have in common is told once, with what either wants below it. */
    private static void writeFields(JsonGenerator json, ObjectValue object, List<ShapeField> fields) {
        var byName = new LinkedHashMap<String, List<ShapeField>>();
        for (var field : fields) {
            if (!field.isTypename()) {
                byName.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field);
            }
        }
        byName.forEach((name, same) -> {
            json.writeName(name);
            writeValue(json, object.get(same.get(0).key()), same);
        });
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value, List<ShapeField> same) {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> writeValue(json, item, same));
            json.writeEndArray();
        } else if (value instanceof ObjectValue object && same.get(0).child() != null) {
            json.writeStartObject();
            if (object.get(Joins.TYPENAME) instanceof String typename) {
                json.writeStringProperty(Joins.TYPENAME, typename);
            }
            var below = new ArrayList<ShapeField>();
            for (var field : same) {
                if (field.child() != null) {
                    below.addAll(fieldsOf(field.child(), object));
                }
            }
            writeFields(json, object, below);
            json.writeEndObject();
        } else {
            JsonValues.write(json, value instanceof Failure ? null : value);
        }
    }

    private static List<ShapeField> fieldsOf(Shape shape, Object value) {
        var typename = value instanceof ObjectValue object ? object.get(Joins.TYPENAME) : null;
        return shape.fields(typename == null ? shape.type() : typename.toString());
    }

    /**
     * Equal objects.
     *
     * @param typename under which they are presented
     */
    record Presented(String typename, List<ObjectValue> objects) {}
}
