package org.ecobureau.gateway.subgraph;

import java.util.concurrent.CompletableFuture;

/** Sends requests to services. */
public interface SubgraphClient {

    /**
     * Sends without waiting. Ends exceptionally with {@link SubgraphUnavailable} when there is no GraphQL answer;
     * cancelling it gives up the exchange.
     */
    CompletableFuture<SubgraphAnswer> send(SubgraphRequest request);

    /** Whether the service is known to be out of order, so that asking it now would be in vain. */
    default boolean isOutOfOrder(String service) {
        return false;
    }
}
