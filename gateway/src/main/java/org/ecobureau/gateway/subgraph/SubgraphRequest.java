package org.ecobureau.gateway.subgraph;

import java.util.Map;

/**
 * A request to a service.
 *
 * @param service by name
 * @param mutation whether it changes something, so that it must not be sent twice
 * @param body the GraphQL request as JSON in UTF-8
 * @param headers that travel with it
 * @param deadline after which the answer is of no use; it travels too
 */
public record SubgraphRequest(
        String service, boolean mutation, byte[] body, Map<String, String> headers, Deadline deadline) {

    public SubgraphRequest within(Deadline other) {
        return new SubgraphRequest(service, mutation, body, headers, deadline.or(other));
    }
}
