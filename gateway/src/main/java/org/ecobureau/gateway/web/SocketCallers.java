package org.ecobureau.gateway.web;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets the engine know who asks over a WebSocket.
 *
 * <p>A browser cannot send headers with a WebSocket: what would be one is taken from the payload of {@code
 * connection_init}, as from the request that opened the connection. A token that does not hold closes it.
 */
@Component
class SocketCallers implements WebSocketGraphQlInterceptor {

    private static final String SHOWN = SocketCallers.class.getName() + ".shown";
    private static final String AUTHORIZATION = "authorization";
    private static final String BEARER = "bearer ";

    private final Callers callers;
    private final JwtDecoder decoder;

    SocketCallers(Callers callers, JwtDecoder decoder) {
        this.callers = callers;
        this.decoder = decoder;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
        return Mono.fromCallable(() -> {
            var parameters = parameters(payload);
            var authorization =
                    parameters.getOrDefault(AUTHORIZATION, session.getHeaders().getFirst(AUTHORIZATION));
            var token = authorization == null ? null : decoded(authorization);
            session.getAttributes().put(SHOWN, new Shown(parameters, token));
            return Map.of();
        });
    }

    private Jwt decoded(String authorization) {
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return decoder.decode(bearer ? authorization.substring(BEARER.length()).strip() : authorization);
    }

    private static Map<String, String> parameters(Map<String, Object> payload) {
        var parameters = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        payload.forEach((name, value) -> {
            if (value instanceof String text) {
                parameters.put(name, text);
            }
        });
        if (payload.get("headers") instanceof Map<?, ?> headers) {
            headers.forEach((name, value) -> parameters.putIfAbsent(String.valueOf(name), String.valueOf(value)));
        }
        return parameters;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var shown = request instanceof WebSocketGraphQlRequest socket
                        && socket.getSessionInfo().getAttributes().get(SHOWN) instanceof Shown told
                ? told
                : Shown.NO_TOKEN;
        Function<String, @Nullable String> headers = name -> {
            var parameter = shown.parameters().get(name);
            return parameter == null ? request.getHeaders().getFirst(name) : parameter;
        };
        var caller = callers.of(headers, address(request.getRemoteAddress()), shown.token());
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Caller.class, caller)).build());
        return chain.next(request);
    }

    private static String address(@Nullable InetSocketAddress address) {
        return address == null ? "unknown" : address.getHostString();
    }

    /**
     * What a connection began with.
     *
     * @param parameters by name, whatever its case
     */
    private record Shown(
            Map<String, String> parameters, @Nullable Jwt token) {

        static final Shown NO_TOKEN = new Shown(Map.of(), null);
    }
}
