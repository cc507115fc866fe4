package org.ecobureau.exchange.feed;

import java.util.List;

/**
 * A stretch of the feed as one reader sees it.
 *
 * @param events in the feed's order; fewer than asked for, or none, where the reader may see no more of them
 * @param next position up to which the feed has been read: the next page begins behind it
 * @param more whether the feed goes on behind {@code next}
 */
public record FeedPage(List<FeedEvent> events, long next, boolean more) {}
