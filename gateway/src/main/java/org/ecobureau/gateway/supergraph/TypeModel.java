package org.ecobureau.gateway.supergraph;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of the supergraph.
 *
 * @param joins by id of the service
 * @param interfaces what it implements, in any service
 * @param possible object types it stands for, in any service; for an object type itself
 * @param possibleIn the same by id of the service
 * @param values accessible values of an enum
 * @param weight of a value of the type, where {@code @cost} tells it
 */
public record TypeModel(
        String name,
        Kind kind,
        boolean accessible,
        Map<String, FieldModel> fields,
        Map<String, TypeJoin> joins,
        Set<String> interfaces,
        Set<String> possible,
        Map<String, Set<String>> possibleIn,
        Set<String> values,
        @Nullable Integer weight) {

    /** What a type is. */
    public enum Kind {
        OBJECT,
        INTERFACE,
        UNION,
        ENUM,
        SCALAR,
        INPUT
    }

    public @Nullable TypeJoin in(String subgraph) {
        return joins.get(subgraph);
    }

    public @Nullable FieldModel field(String name) {
        return fields.get(name);
    }

    public boolean isAbstract() {
        return kind == Kind.INTERFACE || kind == Kind.UNION;
    }

    public boolean isComposite() {
        return kind == Kind.OBJECT || isAbstract();
    }
}
