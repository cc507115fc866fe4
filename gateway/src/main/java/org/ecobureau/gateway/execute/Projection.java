package org.ecobureau.gateway.execute;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.gateway.plan.Shape;
import org.ecobureau.gateway.plan.ShapeField;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.ecobureau.gateway.supergraph.TypeModel;
import org.jspecify.annotations.Nullable;

/**
 * Writes of the joined data what the caller asked for, in that order, and collects the errors that show.
 *
 * <p>A value that is missing where the schema forbids it makes its parent missing instead.
 */
final class Projection {

    private final Supergraph supergraph;
    private final List<GatewayError> errors;
    private final List<Object> path = new ArrayList<>();

    Projection(Supergraph supergraph, List<GatewayError> errors) {
        this.supergraph = supergraph;
        this.errors = errors;
    }

    /** Null where a missing value makes the whole answer missing. */
    @Nullable
    Map<String, @Nullable Object> project(
            String rootType, List<ShapeField> fields, ObjectValue data, Map<String, @Nullable Object> introspection) {
        var known = new LinkedHashMap<String, @Nullable Object>(introspection);
        return fields(rootType, fields, data, known);
    }

    private @Nullable Map<String, @Nullable Object> fields(
            String type, List<ShapeField> fields, ObjectValue object, Map<String, @Nullable Object> known) {
        var projected = new LinkedHashMap<String, @Nullable Object>(fields.size() * 2);
        for (var field : fields) {
            Object value;
            if (field.isTypename()) {
                value = type;
            } else if (known.containsKey(field.responseKey())) {
                value = known.get(field.responseKey());
            } else {
                path.add(field.responseKey());
                value = value(field.type(), field, type, object.get(field.key()));
                path.remove(path.size() - 1);
                if (value == null && field.type() instanceof NonNullType) {
                    return null;
                }
            }
            projected.put(field.responseKey(), value);
        }
        return projected;
    }

    private @Nullable Object value(Type<?> type, ShapeField field, String parent, @Nullable Object raw) {
        if (raw instanceof Failure failure) {
            failure.causes().forEach(cause -> report(cause, field));
            return null;
        }
        if (type instanceof NonNullType nonNull) {
            if (raw == null) {
                return invalid("Cannot return null for non-nullable field " + parent + "." + field.name());
            }
            return value(nonNull.getType(), field, parent, raw);
        }
        if (raw == null) {
            return null;
        }
        if (type instanceof ListType list) {
            return raw instanceof List<?> items
                    ? items(list.getType(), field, parent, items)
                    : unexpected(field, parent);
        }
        var child = field.child();
        if (child == null) {
            var leaf = leaf(Supergraph.namedType(type), raw);
            return leaf == null ? unexpected(field, parent) : leaf;
        }
        return raw instanceof ObjectValue object ? object(child, object, field, parent) : unexpected(field, parent);
    }

    private @Nullable List<@Nullable Object> items(Type<?> type, ShapeField field, String parent, List<?> items) {
        var projected = new ArrayList<@Nullable Object>(items.size());
        for (int i = 0; i < items.size(); i++) {
            path.add(i);
            var item = value(type, field, parent, items.get(i));
            path.remove(path.size() - 1);
            if (item == null && type instanceof NonNullType) {
                return null;
            }
            projected.add(item);
        }
        return projected;
    }

    private @Nullable Object object(Shape shape, ObjectValue object, ShapeField field, String parent) {
        var type = typeOf(object, shape);
        var fields = type == null ? null : shape.of(type);
        return type == null || fields == null ? unexpected(field, parent) : fields(type, fields, object, Map.of());
    }

    /** A service that does not tell the type, or only the interface, has been asked for nothing that depends on it. */
    private @Nullable String typeOf(ObjectValue object, Shape shape) {
        var told = object.get(Joins.TYPENAME);
        if (told == null) {
            return shape.types().iterator().next();
        }
        var type = supergraph.find(told.toString());
        return type != null && type.isAbstract()
                ? type.possible().stream()
                        .filter(shape.types()::contains)
                        .findFirst()
                        .orElse(null)
                : told.toString();
    }

    private @Nullable Object leaf(String typeName, Object raw) {
        if (raw instanceof ObjectValue || raw instanceof List<?>) {
            return isCustom(typeName) ? ObjectValue.plain(raw) : null;
        }
        return switch (typeName) {
            case "Int" -> isInt(raw) ? ((Number) raw).intValue() : null;
            case "Float" -> raw instanceof Number ? raw : null;
            case "Boolean" -> raw instanceof Boolean ? raw : null;
            case "ID", "String" -> raw.toString();
            default -> enumOrCustom(typeName, raw);
        };
    }

    private boolean isCustom(String typeName) {
        var type = supergraph.type(typeName);
        return type.kind() == TypeModel.Kind.SCALAR
                && !List.of("Int", "Float", "Boolean", "ID", "String").contains(typeName);
    }

    private static boolean isInt(Object raw) {
        return raw instanceof Number number
                && number.doubleValue() == Math.rint(number.doubleValue())
                && Math.abs(number.doubleValue()) <= Integer.MAX_VALUE;
    }

    private @Nullable Object enumOrCustom(String typeName, Object raw) {
        var type = supergraph.type(typeName);
        return type.kind() != TypeModel.Kind.ENUM || type.values().contains(raw.toString()) ? raw : null;
    }

    private @Nullable Object unexpected(ShapeField field, String parent) {
        return invalid("Unexpected value for field " + parent + "." + field.name());
    }

    private @Nullable Object invalid(String message) {
        errors.add(new GatewayError(message, List.copyOf(path), null, Map.of("code", "INVALID_ANSWER")));
        return null;
    }

    private void report(Failure.Cause cause, ShapeField field) {
        var full = new ArrayList<>(path);
        var shape = field.child();
        for (Object step : cause.below()) {
            var next = step instanceof String key && shape != null ? byKey(shape, key) : null;
            full.add(next == null ? step : next.responseKey());
            shape = next == null ? (step instanceof String ? null : shape) : next.child();
        }
        errors.add(new GatewayError(cause.message(), full, null, cause.extensions()));
    }

    private static @Nullable ShapeField byKey(Shape shape, String key) {
        return shape.types().stream()
                .flatMap(type -> shape.fields(type).stream())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
