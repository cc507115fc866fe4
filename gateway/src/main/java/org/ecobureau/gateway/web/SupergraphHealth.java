package org.ecobureau.gateway.web;

import org.ecobureau.gateway.serve.ServedGraphs;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows which supergraph is served, and why another one is not. */
@Component("supergraph")
class SupergraphHealth implements HealthIndicator {

    private final ServedGraphs graphs;

    SupergraphHealth(ServedGraphs graphs) {
        this.graphs = graphs;
    }

    @Override
    public Health health() {
        var served = graphs.current();
        var health = Health.up().withDetail("digest", served.digest()).withDetail("since", served.since());
        var refusal = graphs.refusal();
        if (refusal != null) {
            health.withDetail("refused", refusal);
        }
        return health.build();
    }
}
