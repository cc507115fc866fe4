package org.ecobureau.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResultImpl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.ecobureau.gateway.execute.Terms;
import org.junit.jupiter.api.Test;

class RequestMetricsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RequestMetrics metrics = new RequestMetrics(meters, new GatewaySettings.Metrics("sub", 3));

    private void count(String caller, String operation) {
        metrics.count(
                new Caller("subject " + caller, caller, Map.of(), Terms.USUAL, null),
                operation,
                ExecutionResultImpl.newExecutionResult().data(Map.of()).build(),
                1_000);
    }

    private long count(String operation) {
        return meters.find("gateway.requests").tag("operation", operation).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    @Test
    void namesWithoutEndAreCountedTogether() {
        for (int i = 0; i < 50; i++) {
            count("ann", "Q" + i);
        }
        count("ann", "Q0");
        assertThat(meters.find("gateway.requests").timers()).hasSize(4);
        assertThat(count("Q0")).isEqualTo(2);
        assertThat(count("other")).isEqualTo(47);
    }

    @Test
    void anOperationWithoutANameIsCountedAsSuch() {
        count("ann", null);
        assertThat(count("unnamed")).isEqualTo(1);
    }
}
