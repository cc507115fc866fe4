package org.ecobureau.gateway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How an object is presented to a service that is asked for it.
 *
 * @param typename under which the service knows it
 * @param type as the supergraph names it, for the fields below
 * @param keys without whose values the service cannot be asked
 * @param requires further fields that the service wants to see
 */
public record EntityInput(String typename, String type, List<Shape> keys, List<Shape> requires) {

    /** Whether one request can serve both. */
    boolean fits(EntityInput other) {
        return typename.equals(other.typename) && keys.equals(other.keys) && agreesOnRequired(other);
    }

    /** One field with different arguments cannot be told twice in one representation. */
    private boolean agreesOnRequired(EntityInput other) {
        return requiredFields().stream().noneMatch(mine -> other.requiredFields().stream()
                .anyMatch(theirs ->
                        mine.name().equals(theirs.name()) && !mine.key().equals(theirs.key())));
    }

    EntityInput with(EntityInput other) {
        return new EntityInput(
                typename,
                type,
                keys,
                Stream.concat(requires.stream(), other.requires.stream())
                        .distinct()
                        .toList());
    }

    /** Fields of all key shapes. */
    public List<ShapeField> keyFields() {
        return fields(keys);
    }

    /** Fields of all shapes that are required beside the key. */
    public List<ShapeField> requiredFields() {
        return fields(requires);
    }

    private List<ShapeField> fields(List<Shape> shapes) {
        var fields = new ArrayList<ShapeField>();
        shapes.forEach(shape -> fields.addAll(shape.fields(type)));
        return fields;
    }
}
