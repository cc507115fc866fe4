package org.ecobureau.gateway.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.ecobureau.gateway.serve.ServedGraphs.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for another supergraph again and again, and counts what came of it. */
@Component
class SupergraphWatch implements SmartLifecycle {

    private final ServedGraphs graphs;
    private final long pauseNanos;
    private final MeterRegistry meters;
    private @Nullable ScheduledExecutorService thread;

    SupergraphWatch(ServedGraphs graphs, GatewaySettings settings, MeterRegistry meters) {
        this.graphs = graphs;
        this.pauseNanos = settings.supergraphPoll().toNanos();
        this.meters = meters;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(task -> {
                var watch = new Thread(task, "supergraph-watch");
                watch.setDaemon(true);
                return watch;
            });
            thread.scheduleWithFixedDelay(this::look, pauseNanos, pauseNanos, TimeUnit.NANOSECONDS);
        }
    }

    /** It may be started again. */
    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void look() {
        var outcome = graphs.look();
        if (outcome != Outcome.UNCHANGED) {
            meters.counter(
                            "gateway.supergraph.changes",
                            "outcome",
                            outcome.name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }
}
