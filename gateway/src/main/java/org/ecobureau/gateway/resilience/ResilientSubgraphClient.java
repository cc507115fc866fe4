package org.ecobureau.gateway.resilience;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.subgraph.SubgraphClient;
import org.ecobureau.gateway.subgraph.SubgraphRequest;

/** Guards every call of another client. */
public final class ResilientSubgraphClient implements SubgraphClient {

    private final SubgraphClient client;
    private final Map<String, ServiceGuard> guards = new LinkedHashMap<>();

    /**
     * @param settings by name of the service
     */
    public ResilientSubgraphClient(
            SubgraphClient client, Map<String, ResilienceSettings> settings, ScheduledExecutorService timer) {
        this.client = client;
        settings.forEach((service, its) -> guards.put(service, new ServiceGuard(service, its, timer)));
    }

    @Override
    public CompletableFuture<SubgraphAnswer> send(SubgraphRequest request) {
        return guard(request.service())
                .call(request.mutation(), () -> client.send(request))
                .toCompletableFuture();
    }

    @Override
    public boolean isOutOfOrder(String service) {
        return guard(service).isOpen();
    }

    /** By name of the service. */
    public Map<String, ServiceState> states() {
        var states = new LinkedHashMap<String, ServiceState>();
        guards.forEach((service, guard) -> states.put(service, guard.state()));
        return states;
    }

    private ServiceGuard guard(String service) {
        return Objects.requireNonNull(guards.get(service), service);
    }
}
