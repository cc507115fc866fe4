package org.ecobureau.platform.deadlines;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How running deadlines are shown.
 *
 * @param interval between two counts
 */
@ConfigurationProperties("ecobureau.deadlines")
record DeadlineSettings(@DefaultValue("1m") Duration interval) {

    DeadlineSettings {
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "ecobureau.deadlines.interval: %s (expected: a second or more)".formatted(interval));
        }
    }
}
