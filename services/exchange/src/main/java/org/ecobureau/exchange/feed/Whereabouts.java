package org.ecobureau.exchange.feed;

import java.util.Set;

/**
 * Which towns an event concerns.
 *
 * @param towns by code, as far as they are known
 * @param awaited records of organisations that it names and of which nothing is known yet
 */
record Whereabouts(Set<String> towns, Set<String> awaited) {}
