package org.ecobureau.gateway.plan;

import org.ecobureau.gateway.supergraph.FieldSet;
import org.jspecify.annotations.Nullable;

/** Asking a service for an object that other services have reached, with what it requires to be told. */
record Entry(String subgraph, @Nullable FieldSet requires) {}
