package org.ecobureau.gateway.supergraph;

/**
 * A key of an entity in one service.
 *
 * @param resolvable whether the service can be asked for the entity by it
 */
public record EntityKey(FieldSet fields, boolean resolvable) {}
