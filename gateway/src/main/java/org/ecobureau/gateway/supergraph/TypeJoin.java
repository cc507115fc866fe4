package org.ecobureau.gateway.supergraph;

import java.util.List;

/**
 * How one service takes part in a type.
 *
 * @param interfaceObject whether the service treats the interface as one object type of its own
 */
public record TypeJoin(List<EntityKey> keys, boolean interfaceObject) {}
