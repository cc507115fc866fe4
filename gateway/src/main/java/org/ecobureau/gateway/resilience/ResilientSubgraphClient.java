package org.ecobureau.gateway.resilience;

import java.util.concurrent.CompletableFuture;
import org.ecobureau.gateway.subgraph.Deadline;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.subgraph.SubgraphClient;
import org.ecobureau.gateway.subgraph.SubgraphRequest;

/** Guards every call of another client. */
public final class ResilientSubgraphClient implements SubgraphClient {

    private final SubgraphClient client;
    private final ServiceGuards guards;

    public ResilientSubgraphClient(SubgraphClient client, ServiceGuards guards) {
        this.client = client;
        this.guards = guards;
    }

    @Override
    public CompletableFuture<SubgraphAnswer> send(SubgraphRequest request) {
        var guard = guards.of(request.service());
        return guard.call(request.mutation(), () -> client.send(request.within(Deadline.in(guard.timeout()))));
    }

    @Override
    public boolean isOutOfOrder(String service) {
        return guards.of(service).isOpen();
    }
}
