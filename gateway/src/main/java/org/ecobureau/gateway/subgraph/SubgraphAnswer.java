package org.ecobureau.gateway.subgraph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service answered. */
public record SubgraphAnswer(@Nullable ObjectValue data, List<ObjectValue> errors) {}
