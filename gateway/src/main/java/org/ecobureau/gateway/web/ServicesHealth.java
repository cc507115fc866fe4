package org.ecobureau.gateway.web;

import org.ecobureau.gateway.resilience.ResilientSubgraphClient;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows how the services have been doing; the gateway is up whatever they do. */
@Component("services")
class ServicesHealth implements HealthIndicator {

    private final ResilientSubgraphClient client;

    ServicesHealth(ResilientSubgraphClient client) {
        this.client = client;
    }

    @Override
    public Health health() {
        var health = Health.up();
        client.states().forEach(health::withDetail);
        return health.build();
    }
}
