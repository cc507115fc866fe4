package org.ecobureau.gateway.web;

import java.util.Map;
import org.ecobureau.gateway.subgraph.HeaderPolicy;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes from the caller's request the headers that travel on. */
@Component
class CallerHeaders implements WebGraphQlInterceptor {

    private final HeaderPolicy policy;

    CallerHeaders(GatewaySettings settings) {
        this.policy = new HeaderPolicy(settings.passHeaders());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var headers = policy.passedOn(request.getHeaders()::getFirst);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(CallerHeaders.class, headers)).build());
        return chain.next(request);
    }
}
