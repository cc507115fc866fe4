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

    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator((String) null).build();

    private final Lookup lookup;
    private final Map<String, Presented> targets = new LinkedHashMap<>();

    private Representations(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Objects without a key are left out; those whose required fields failed are marked with that failure. */
    static Representations of(Lookup lookup, ObjectValue data) {
        var representations = new Representations(lookup);
        if (lookup.isOfEntities()) {
            try (var writer = new Writer()) {
                Joins.find(data, lookup.path()).forEach(object -> representations.add(object, writer));
            }
        }
        return representations;
    }

    /** All of them, for each lookup those for one request after another, each of which names at most so many. */
    static List<List<Representations>> pieces(List<Representations> lookups, int most) {
        int all = 0;
        for (var lookup : lookups) {
            all += lookup.targets.size();
        }
        return all <= most ? List.of(lookups) : split(lookups, most);
    }

    private static List<List<Representations>> split(List<Representations> lookups, int most) {
        var pieces = new ArrayList<List<Representations>>();
        int left = 0;
        for (int i = 0; i < lookups.size(); i++) {
            for (var target : lookups.get(i).targets.entrySet()) {
                if (left == 0) {
                    pieces.add(lookups.stream()
                            .map(lookup -> new Representations(lookup.lookup))
                            .toList());
                    left = most;
                }
                pieces.get(pieces.size() - 1).get(i).targets.put(target.getKey(), target.getValue());
                left--;
            }
        }
        return pieces;
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

    private void add(ObjectValue object, Writer writer) {
        var input = lookup.input(object.get(Joins.TYPENAME));
        if (input == null) {
            return;
        }
        writer.turnTo(input);
        var failure = failure(object, writer.fields);
        if (failure != null) {
            Joins.markMissing(object, lookup.selection().all(), failure.ofDependent());
        } else if (writer.keys.stream().allMatch(field -> isComplete(object, field))) {
            targets.computeIfAbsent(writer.write(object), text -> new Presented(input.typename(), new ArrayList<>()))
                    .objects()
                    .add(object);
        }
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

    /** A field that a key and a requirement have in common is told once, with what either wants below it. */
    private static void writeFields(JsonGenerator json, ObjectValue object, List<ShapeField> fields) {
        if (haveNamesOfTheirOwn(fields)) {
            for (var field : fields) {
                if (!field.isTypename()) {
                    json.writeName(field.name());
                    writeValue(json, object.get(field.key()), List.of(field));
                }
            }
            return;
        }
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

    private static boolean haveNamesOfTheirOwn(List<ShapeField> fields) {
        for (int i = 1; i < fields.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (fields.get(i).name().equals(fields.get(j).name())) {
                    return false;
                }
            }
        }
        return true;
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

    /** Writes one text after another, mostly of the same kind of object. */
    private static final class Writer implements AutoCloseable {

        private final StringWriter texts = new StringWriter();
        private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), texts);
        private @Nullable EntityInput input;
        private List<ShapeField> keys = List.of();
        private List<ShapeField> fields = List.of();
        private String typename = "";

        void turnTo(EntityInput next) {
            if (next != input) {
                input = next;
                typename = next.typename();
                keys = next.keyFields();
                fields = new ArrayList<>(keys);
                fields.addAll(next.requiredFields());
            }
        }

        String write(ObjectValue object) {
            int from = texts.getBuffer().length();
            json.writeStartObject();
            json.writeStringProperty(Joins.TYPENAME, typename);
            writeFields(json, object, fields);
            json.writeEndObject();
            json.flush();
            return texts.getBuffer().substring(from);
        }

        @Override
        public void close() {
            json.close();
        }
    }
}
