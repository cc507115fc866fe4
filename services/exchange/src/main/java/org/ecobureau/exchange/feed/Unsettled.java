package org.ecobureau.exchange.feed;

import java.time.Instant;

/**
 * An event in the feed that names organisations of which nothing was known when it came.
 *
 * @param addedAt when it came into the feed
 */
record Unsettled(long position, Whereabouts where, Instant addedAt) {}
