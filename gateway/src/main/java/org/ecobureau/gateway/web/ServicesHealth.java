package org.ecobureau.gateway.web;

import org.ecobureau.gateway.resilience.ServiceGuards;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows how the services have been doing; the gateway is up whatever they do. */
@Component("services")
class ServicesHealth implements HealthIndicator {

    private final ServedGraphs graphs;
    private final ServiceGuards guards;

    ServicesHealth(ServedGraphs graphs, ServiceGuards guards) {
        this.graphs = graphs;
        this.guards = guards;
    }

    @Override
    public Health health() {
        var health = Health.up();
        graphs.current()
                .supergraph()
                .subgraphs()
                .values()
                .forEach(service -> health.withDetail(service.name(), guards.state(service.name())));
        return health.build();
    }
}
