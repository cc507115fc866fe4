package org.ecobureau.gateway.execute;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, List<ObjectValue>> targets = new LinkedHashMap<>();

    private Representations(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Objects without a key are left out; those whose required fields failed are marked with that failure. */
    static Representations of(Lookup lookup, ObjectValue data) {
        var representations = new Representations(lookup);
        var objects = new ArrayList<ObjectValue>();
        Joins.collect(data, lookup.path(), 0, objects);
        objects.forEach(representations::add);
        return representations;
    }

    Lookup lookup() {
        return lookup;
    }

    /** As JSON texts. */
    Iterable<String> texts() {
        return targets.keySet();
    }

    /** For each text the objects that it stands for. */
    List<List<ObjectValue>> targets() {
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
            targets.computeIfAbsent(write(object, input), text -> new ArrayList<>())
                    .add(object);
        }
    }

    private static @Nullable Failure failure(ObjectValue object, EntityInput input) {
        for (var fields : List.of(input.keyFields(), input.requiredFields())) {
            for (var field : fields) {
                if (object.get(field.key()) instanceof Failure failure) {
                    return failure;
                }
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
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty(Joins.TYPENAME, input.typename());
            writeFields(json, object, input.keyFields());
            writeFields(json, object, input.requiredFields());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeFields(JsonGenerator json, ObjectValue object, List<ShapeField> fields) {
        for (var field : fields) {
            if (!field.isTypename()) {
                json.writeName(field.name());
                writeValue(json, object.get(field.key()), field);
            }
        }
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value, ShapeField field) {
        var child = field.child();
        if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> writeValue(json, item, field));
            json.writeEndArray();
        } else if (value instanceof ObjectValue object && child != null) {
            json.writeStartObject();
            if (object.get(Joins.TYPENAME) instanceof String typename) {
                json.writeStringProperty(Joins.TYPENAME, typename);
            }
            writeFields(json, object, fieldsOf(child, object));
            json.writeEndObject();
        } else {
            JsonValues.write(json, value instanceof Failure ? null : value);
        }
    }

    private static List<ShapeField> fieldsOf(Shape shape, Object value) {
        var typename = value instanceof ObjectValue object ? object.get(Joins.TYPENAME) : null;
        return shape.fields(typename == null ? shape.type() : typename.toString());
    }
}
