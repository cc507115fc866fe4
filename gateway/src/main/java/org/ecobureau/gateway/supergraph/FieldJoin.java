package org.ecobureau.gateway.supergraph;

import graphql.language.Type;
import org.jspecify.annotations.Nullable;

/**
 * How one service takes part in a field.
 *
 * @param type the field's type in that service, which may be narrower than in the supergraph
 * @param requires fields of other services without which the service cannot resolve the field
 * @param provides fields below this one which the service resolves on this path only
 * @param external whether the service names the field without resolving it, except where a path provides it
 */
public record FieldJoin(
        Type<?> type, @Nullable FieldSet requires, @Nullable FieldSet provides, boolean external) {}
