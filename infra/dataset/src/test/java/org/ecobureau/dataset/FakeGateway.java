package org.ecobureau.dataset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GraphQL server on the loopback interface that answers as it is told and remembers what it was asked. */
final class FakeGateway implements AutoCloseable {

    /** What it answers to a request. */
    interface Script {
        Answer answer(Request request);
    }

    /** A request as it came. */
    record Request(String authorization, String query, JsonNode variables) {

        boolean isFor(String field) {
            return query.contains(field + "(");
        }

        String csv() {
            return variables.path("input").path("csv").asString();
        }

        String idempotencyKey() {
            return variables.path("input").path("idempotencyKey").asString();
        }

        /** Without the header. */
        List<String> records() {
            return csv().lines().skip(1).toList();
        }
    }

    record Answer(int status, String body) {

        static Answer of(String body) {
            return new Answer(200, body);
        }

        static Answer accepted() {
            return of("{\"data\":{\"result\":{\"accepted\":1,\"results\":[]}}}");
        }

        static Answer unavailable() {
            return of("{\"data\":null,\"errors\":[{\"message\":\"The service permits is not available\","
                    + "\"path\":[\"result\"],\"extensions\":{\"code\":\"UNAVAILABLE\",\"service\":\"permits\"}}]}");
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    FakeGateway(Script script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/graphql", exchange -> handle(exchange, script));
        server.setExecutor(threads);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/graphql");
    }

    GatewayClient client() {
        return new GatewayClient(endpoint(), () -> "token");
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange, Script script) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            Request request = new Request(
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body.path("query").asString(),
                    body.path("variables"));
            requests.add(request);
            Answer answer = script.answer(request);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
