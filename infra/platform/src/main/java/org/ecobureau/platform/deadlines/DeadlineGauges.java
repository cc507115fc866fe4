package org.ecobureau.platform.deadlines;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecobureau.platform.background.BackgroundWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how many legal clocks are about to run out and how many have, as {@code ecobureau.deadlines} by code and state.
 * They are counted now and then, and not whenever somebody looks.
 */
final class DeadlineGauges extends BackgroundWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineGauges.class);

    private record Count(long due, long overdue) {}

    private final List<RunningClock> clocks;
    private final Clock clock;
    private final Duration interval;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    DeadlineGauges(List<RunningClock> clocks, MeterRegistry registry, Clock clock, Duration interval) {
        super("deadlines");
        this.clocks = clocks;
        this.clock = clock;
        this.interval = interval;
        for (RunningClock each : clocks) {
            gauge(registry, each.code(), "due", "Legal clocks that run out soon");
            gauge(registry, each.code(), "overdue", "Legal clocks that have run out");
        }
    }

    private void gauge(MeterRegistry registry, String code, String state, String description) {
        Gauge.builder("ecobureau.deadlines", counts, known -> {
                    Count count = known.get(code);
                    return count == null ? Double.NaN : state.equals("due") ? count.due : count.overdue;
                })
                .tags("code", code, "state", state)
                .description(description)
                .register(registry);
    }

    @Override
    protected Duration round() {
        count();
        return interval;
    }

    @Override
    protected boolean isInterruptible() {
        return true;
    }

    void count() {
        Instant now = clock.instant();
        for (RunningClock each : clocks) {
            try {
                long overdue = each.endingBefore(now);
                long soon = each.endingBefore(now.plus(each.soon()));
                counts.put(each.code(), new Count(Math.max(0, soon - overdue), overdue));
            } catch (MongoException unreachable) {
                counts.remove(each.code());
                LOG.warn("Deadlines of {} are not counted: {}", each.code(), unreachable.toString());
            }
        }
    }
}
