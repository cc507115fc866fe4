package org.ecobureau.exchange.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done about events that come before their predecessors.
 *
 * @param patience after which the missing ones are asked from the service that said them
 * @param longestPause between two times of asking
 * @param held how many early events are kept in all
 * @param heldPerRecord how many of one record
 * @param heldFor how long
 */
@ConfigurationProperties("ecobureau.exchange.gaps")
record GapSettings(
        @DefaultValue("PT2S") Duration patience,
        @DefaultValue("PT10M") Duration longestPause,
        @DefaultValue("20000") int held,
        @DefaultValue("1000") int heldPerRecord,
        @DefaultValue("P1D") Duration heldFor) {}
