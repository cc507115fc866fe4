package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times requests by caller, operation and outcome, under {@code gateway.requests}.
 *
 * <p>Callers choose the names of operations, so only so many are told apart; the rest is {@code other}.
 */
class RequestMetrics {

    private final MeterRegistry meters;
    private final int most;
    private final Set<Series> known = ConcurrentHashMap.newKeySet();
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry meters, GatewaySettings.Metrics settings) {
        this.meters = meters;
        this.most = settings.series();
    }

    void count(Caller caller, @Nullable String operation, ExecutionResult answer, long nanos) {
        var series = bounded(new Series(caller.label(), operation == null ? "unnamed" : operation));
        timers.computeIfAbsent(new Outcome(series, outcome(answer)), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Outcome outcome) {
        var series = outcome.series;
        return meters.timer(
                "gateway.requests",
                Tags.of("caller", series.caller, "operation", series.operation, "outcome", outcome.text));
    }

    /** A few more than the limit may get through at once, which does no harm. */
    private Series bounded(Series series) {
        if (known.contains(series)) {
            return series;
        }
        if (known.size() >= most) {
            return Series.OTHER;
        }
        known.add(series);
        return series;
    }

    private static String outcome(ExecutionResult answer) {
        if (!answer.isDataPresent()) {
            return "refused";
        }
        return answer.getErrors().isEmpty() ? "whole" : "partial";
    }

    private record Series(String caller, String operation) {

        static final Series OTHER = new Series("other", "other");
    }

    private record Outcome(Series series, String text) {}
}
