package org.ecobureau.exchange.feed;

/**
 * An event in the feed.
 *
 * @param position its running number, from 1, without gaps
 * @param id {@code aggregate/record/sequence}
 * @param envelope the CloudEvent in JSON, as its service said it
 */
public record FeedEvent(long position, String id, String type, String envelope) {}
