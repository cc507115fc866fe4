package org.ecobureau.gateway.subscribe;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.ecobureau.gateway.execute.PreparedSubscription;
import org.ecobureau.gateway.subgraph.SubgraphStream;

/**
 * Subscribes at services.
 *
 * @param http with as many connections as there may be subscriptions
 * @param urls of the services by their ids in the graph
 * @param threads one of which waits for the messages of each subscription
 * @param mostCharacters of one message
 */
public record Relay(CloseableHttpClient http, Function<String, URI> urls, Executor threads, long mostCharacters) {

    SubgraphStream open(PreparedSubscription subscription, Map<String, String> headers) throws IOException {
        var url = urls.apply(subscription.asked().subgraph());
        return SubgraphStream.open(http, url, subscription.request(), headers, mostCharacters);
    }
}
