package org.ecobureau.gateway.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.ecobureau.gateway.resilience.ServiceGuards;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.springframework.stereotype.Component;

/** Shows how each service of the graph that is served at the start has been doing, as figures. */
@Component
class ServiceFigures implements MeterBinder {

    private final ServedGraphs graphs;
    private final ServiceGuards guards;

    ServiceFigures(ServedGraphs graphs, ServiceGuards guards) {
        this.graphs = graphs;
        this.guards = guards;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var subgraph : graphs.current().supergraph().subgraphs().values()) {
            var service = subgraph.name();
            Gauge.builder(
                            "gateway.breaker.open",
                            () -> openness(guards.state(service).breaker()))
                    .description("1: the gateway does without the service; 0.5: it tries it again; 0: all is well")
                    .tag("service", service)
                    .register(registry);
            Gauge.builder("gateway.calls.running", () -> guards.state(service).running())
                    .description("Calls to the service under way")
                    .tag("service", service)
                    .register(registry);
        }
    }

    private static double openness(String breaker) {
        return switch (breaker) {
            case "OPEN", "FORCED_OPEN" -> 1;
            case "HALF_OPEN" -> 0.5;
            default -> 0;
        };
    }
}
