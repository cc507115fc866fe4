package org.ecobureau.gateway.supergraph;

import graphql.language.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the supergraph.
 *
 * @param joins by id of the service; a service that does not appear has nothing to do with the field
 */
public record FieldModel(String name, Type<?> type, Map<String, FieldJoin> joins, boolean accessible, FieldCost cost) {

    public @Nullable FieldJoin in(String subgraph) {
        return joins.get(subgraph);
    }
}
