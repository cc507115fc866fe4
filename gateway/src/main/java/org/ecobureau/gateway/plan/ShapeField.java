package org.ecobureau.gateway.plan;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.Type;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that is wanted of an object.
 *
 * @param responseKey under which the caller wants it
 * @param key under which the engine keeps it while joining; the same for the same field with the same arguments
 * @param type as the caller sees it
 * @param child what is wanted below, null for a leaf
 * @param nodes the places in the document that ask for it
 */
public record ShapeField(
        String responseKey,
        String key,
        String name,
        List<Argument> arguments,
        Type<?> type,
        @Nullable Shape child,
        List<Field> nodes) {

    public boolean isTypename() {
        return name.equals("__typename");
    }

    ShapeField with(@Nullable Shape rest) {
        return new ShapeField(responseKey, key, name, arguments, type, rest, nodes);
    }

    int leaves() {
        return child == null ? 1 : child.leaves();
    }

    /**
     * Whether something that is asked below of an interface was found for some of its types, while it is left for others.
     *
     * <p>Pieces of one value come from one service, unless a key tells that they belong together.
     *
     * @param possible types of the value where it was looked for
     */
    boolean isTornBy(ShapeField rest, Set<String> possible) {
        if (child == null || rest.child == null) {
            return false;
        }
        for (String type : rest.child.types()) {
            for (var left : rest.child.fields(type)) {
                for (String other : possible) {
                    if (contains(child.of(other), left) && !contains(rest.child.of(other), left)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean contains(@Nullable List<ShapeField> fields, ShapeField field) {
        return fields != null
                && fields.stream()
                        .anyMatch(other ->
                                other.key.equals(field.key) && !Collections.disjoint(other.nodes, field.nodes));
    }

    /** Fields of different types are equal when the same places ask for the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ShapeField that
                && key.equals(that.key)
                && responseKey.equals(that.responseKey)
                && nodes.equals(that.nodes)
                && Objects.equals(child, that.child);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, responseKey);
    }
}
