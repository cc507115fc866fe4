package org.ecobureau.gateway.plan;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.Type;
import java.util.List;
import java.util.Objects;
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
