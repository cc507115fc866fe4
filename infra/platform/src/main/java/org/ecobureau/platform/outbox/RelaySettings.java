package org.ecobureau.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service relays.
 *
 * @param workers that publish side by side, each over a channel of its own and each for its part of the shards
 * @param window how many events a worker has out without a confirm at most
 * @param lease after which another instance takes over from one that gives no sign of life; longer than any pause of the
 *     store or the collector, or events go out twice
 */
@ConfigurationProperties("ecobureau.relay")
public record RelaySettings(
        @DefaultValue("4") int workers,
        @DefaultValue("500") int window,
        @DefaultValue("PT3S") Duration lease) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    public RelaySettings {
        if (workers < 1 || workers > Due.SHARDS) {
            throw new IllegalArgumentException(
                    "ecobureau.relay.workers: %d (expected: 1 to %d)".formatted(workers, Due.SHARDS));
        }
        if (window < 1 || window > 10_000) {
            throw new IllegalArgumentException("ecobureau.relay.window: %d (expected: 1 to 10000)".formatted(window));
        }
        if (lease.compareTo(SHORTEST) < 0 || lease.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "ecobureau.relay.lease: %s (expected: %s to %s)".formatted(lease, SHORTEST, LONGEST));
        }
    }
}
