package org.ecobureau.gateway.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.ecobureau.gateway.serve.ServedGraphs.Outcome;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for another supergraph again and again, and counts what came of it. */
@Component
class SupergraphWatch implements SmartLifecycle {

    private final ServedGraphs graphs;
    private final long pauseNanos;
    private final MeterRegistry meters;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var watch = new Thread(task, "supergraph-watch");
        watch.setDaemon(true);
        return watch;
    });
    private volatile boolean running;

    SupergraphWatch(ServedGraphs graphs, GatewaySettings settings, MeterRegistry meters) {
        this.graphs = graphs;
        this.pauseNanos = settings.supergraphPoll().toNanos();
        this.meters = meters;
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(this::look, pauseNanos, pauseNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
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
