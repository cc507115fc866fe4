package org.ecobureau.exchange.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Readers limited to towns that wait before an event of which the town is not known yet, and what an operator sees of it. */
@Component
class HeldReaders {

    private record Held(long position, Instant since) {}

    private final Map<Visibility, Held> readers = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Counter givenUp;

    HeldReaders(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        Gauge.builder("ecobureau.exchange.towns.readers.held", readers, Map::size)
                .description("Readers limited to towns that wait for the register's word of an enterprise")
                .register(registry);
        TimeGauge.builder("ecobureau.exchange.towns.longest.wait", this, TimeUnit.MILLISECONDS, HeldReaders::longest)
                .description("How long the longest waiting of them has waited")
                .register(registry);
        this.givenUp = Counter.builder("ecobureau.exchange.towns.given.up")
                .description(
                        "Events of which the register said nothing in time: readers limited to towns may miss them")
                .register(registry);
    }

    /** The reader has read all but what stands from that position on. */
    void hold(Visibility reader, long position) {
        readers.compute(
                reader,
                (same, held) ->
                        held != null && held.position() == position ? held : new Held(position, clock.instant()));
    }

    /** The reader has read what it may. */
    void release(Visibility reader) {
        readers.remove(reader);
    }

    /** Nobody waits any more but before these; who does not come back waits no longer than the event. */
    void keep(Collection<Long> positions) {
        readers.values().removeIf(held -> !positions.contains(held.position()));
    }

    void givenUp(int events) {
        givenUp.increment(events);
    }

    private double longest() {
        return readers.values().stream()
                .map(Held::since)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, clock.instant()).toMillis())
                .orElse(0L);
    }
}
