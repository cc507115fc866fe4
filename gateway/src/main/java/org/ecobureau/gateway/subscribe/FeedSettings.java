package org.ecobureau.gateway.subscribe;

import java.time.Duration;

/**
 * How subscriptions are kept.
 *
 * @param perCaller subscriptions of one caller
 * @param most of all callers together
 * @param settle for so long after it has come over the bus an event may be missing in the record
 * @param overlap by which a place that another gateway told is taken back, as it may have received events in another order
 * @param pause between looks at the record
 */
public record FeedSettings(int perCaller, int most, Duration settle, Duration overlap, Duration pause) {}
