package org.ecobureau.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What an operator can see of the relay. */
final class RelayMetrics {

    private final Counter confirmed;
    private final Counter returned;
    private final Counter refused;
    private final Counter repeated;

    RelayMetrics(MeterRegistry registry, Outbox outbox, ShardLeases leases, Clock clock) {
        this.confirmed = counter(registry, "confirmed", "Events that the broker took");
        this.returned = counter(registry, "returned", "Events that reached no queue, to be sent again");
        this.refused = counter(registry, "refused", "Events that a queue refused, to be sent again");
        this.repeated =
                counter(registry, "repeated", "Events that may have gone out before, after a crash or hand-over");
        Gauge.builder("ecobureau.relay.pending", outbox, known(Outbox::owing))
                .description("Records that owe events")
                .register(registry);
        TimeGauge.builder("ecobureau.relay.oldest.pending", outbox, TimeUnit.MILLISECONDS, known(owing -> owing.oldest()
                        .map(since -> Duration.between(since, clock.instant()).toMillis())
                        .orElse(0L)))
                .description("How long the longest waiting record has owed its events")
                .register(registry);
        Gauge.builder("ecobureau.relay.leases", leases, held -> held.held().size())
                .description("Shards that this instance relays")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder("ecobureau.relay." + name)
                .description(description)
                .register(registry);
    }

    /** A figure that cannot be had while the store is away. */
    private static ToDoubleFunction<Outbox> known(ToDoubleFunction<Outbox> figure) {
        return outbox -> {
            try {
                return figure.applyAsDouble(outbox);
            } catch (com.mongodb.MongoException unreachable) {
                return Double.NaN;
            }
        };
    }

    void confirmed(int events) {
        confirmed.increment(events);
    }

    void returned() {
        returned.increment();
    }

    void refused() {
        refused.increment();
    }

    void repeated(int events) {
        repeated.increment(events);
    }
}
