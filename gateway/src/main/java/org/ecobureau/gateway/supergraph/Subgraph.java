package org.ecobureau.gateway.supergraph;

/**
 * A service as the supergraph knows it.
 *
 * @param id the enum value by which the join directives refer to it
 * @param name the name that operators and callers see
 * @param url where it answers by default
 */
public record Subgraph(String id, String name, String url) {}
