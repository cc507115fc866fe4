package org.ecobureau.gateway.web;

import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets the engine know who asks. */
@Component
class CallerInterceptor implements WebGraphQlInterceptor {

    private final Callers callers;

    CallerInterceptor(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var address = request.getRemoteAddress();
        var caller = callers.of(request.getHeaders()::getFirst, address == null ? "unknown" : address.getHostString());
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Caller.class, caller)).build());
        return chain.next(request);
    }
}
