package org.ecobureau.exchange.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries go on.
 *
 * @param workers deliveries at the same time; half of them at most for subscribers who failed last
 * @param lease for which one instance looks after a course
 * @param firstPause after a failure; doubled after each further one
 * @param longestPause between two attempts
 * @param pauseAfter failures in a row, at least, before a subscription is paused
 * @param pauseOver time over which they must have gone on
 * @param kept messages of a subscription in the log
 */
@ConfigurationProperties("ecobureau.exchange.deliveries")
record DeliverySettings(
        @DefaultValue("32") int workers,
        @DefaultValue("PT1M") Duration lease,
        @DefaultValue("PT5S") Duration firstPause,
        @DefaultValue("PT1H") Duration longestPause,
        @DefaultValue("10") int pauseAfter,
        @DefaultValue("P1D") Duration pauseOver,
        @DefaultValue("1000") int kept) {

    private static final int MOST_DOUBLINGS = 20;

    /** How long to wait after so many failures in a row. */
    Duration pause(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
