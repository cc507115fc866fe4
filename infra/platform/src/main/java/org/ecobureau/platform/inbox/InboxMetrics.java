package org.ecobureau.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What an operator can see of the inbox. */
public final class InboxMetrics {

    private static final double MILLIS = 1_000.0;

    private final Timer lag;
    private final Counter parked;
    private final Clock clock;
    private volatile @Nullable Duration last;

    InboxMetrics(MeterRegistry registry, DeadLetters deadLetters, Clock clock) {
        this.clock = clock;
        this.lag = Timer.builder("ecobureau.inbox.lag")
                .description("From the saying of an event to the end of its handling")
                .publishPercentileHistogram()
                .register(registry);
        this.parked = Counter.builder("ecobureau.inbox.parked")
                .description("Messages that no handler could take")
                .register(registry);
        Gauge.builder("ecobureau.inbox.dead.letters", deadLetters, letters -> {
                    try {
                        return letters.waiting();
                    } catch (com.mongodb.MongoException unreachable) {
                        return Double.NaN;
                    }
                })
                .description("Dead letters that wait for a decision")
                .register(registry);
    }

    void handled(OffsetDateTime said) {
        Duration took = Duration.between(said.toInstant(), clock.instant());
        last = took;
        lag.record(took.isNegative() ? Duration.ZERO : took);
    }

    void parked() {
        parked.increment();
    }

    /** Of the event handled last; null before the first one. */
    public @Nullable Double lagSeconds() {
        Duration known = last;
        return known == null ? null : known.toMillis() / MILLIS;
    }
}
