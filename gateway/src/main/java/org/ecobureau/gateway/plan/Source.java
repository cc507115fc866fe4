package org.ecobureau.gateway.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/**
 * A fetch that has reached an object, and where in it further fields of the object can be asked for.
 *
 * @param staticType of the object as the service has it
 * @param provided fields that the service resolves on this path although they are external to it
 * @param sharing services that would have given the same object without a key, this one included
 */
record Source(
        FetchBuilder fetch,
        Selection selection,
        String subgraph,
        String staticType,
        List<Shape> provided,
        Set<String> sharing) {

    /** Whether the field can be asked for right here. */
    boolean resolves(Supergraph supergraph, String type, ShapeField field) {
        return resolves(supergraph, subgraph, type, field, provided);
    }

    static boolean resolves(
            Supergraph supergraph, String subgraph, String type, ShapeField field, List<Shape> provided) {
        var join = supergraph.join(subgraph, type, field.name());
        return join != null
                && join.requires() == null
                && (!join.external() || provided.stream().anyMatch(shape -> find(shape, type, field) != null));
    }

    /** What is provided below a field. */
    static List<Shape> below(List<Shape> provided, String type, ShapeField field) {
        return provided.stream()
                .map(shape -> find(shape, type, field))
                .filter(Objects::nonNull)
                .map(ShapeField::child)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable ShapeField find(Shape shape, String type, ShapeField field) {
        return shape.fields(type).stream()
                .filter(candidate -> candidate.name().equals(field.name()))
                .findFirst()
                .orElse(null);
    }
}
