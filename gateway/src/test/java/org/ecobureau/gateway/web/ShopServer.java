package org.ecobureau.gateway.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** One of the shop's services over HTTP, which can be made to fail in many ways. */
final class ShopServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final GraphQL graphql;
    private final int port;
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch released = new CountDownLatch(0);
    private HttpServer server;
    private ExecutorService threads;

    ShopServer(String name, GraphQL graphql) {
        this.name = name;
        this.graphql = graphql;
        start(0);
        this.port = server.getAddress().getPort();
    }

    /** What can be wrong with a service. */
    enum Fault {
        NONE,
        DOWN,
        HANGING,
        SLOW,
        HTML,
        EMPTY,
        STATUS_500,
        HUGE,
        CLOSING,
        NOT_AN_OBJECT,
        MISSING_ENTITIES,
        WRONG_TYPES
    }

    String url() {
        return "http://localhost:" + port + "/graphql";
    }

    /** Headers of the requests so far, names in lower case not guaranteed. */
    List<Map<String, List<String>>> headers() {
        return headers;
    }

    void fail(Fault fault) {
        if (this.fault == Fault.DOWN && fault != Fault.DOWN) {
            start(port);
        }
        released.countDown();
        released = new CountDownLatch(fault == Fault.NONE ? 0 : 1);
        this.fault = fault;
        if (fault == Fault.DOWN) {
            close();
        }
    }

    private void start(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/graphql", this::handle);
        server.createContext("/files/" + name, this::file);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            var body = exchange.getRequestBody().readAllBytes();
            switch (fault) {
                case NONE, DOWN -> answer(exchange, 200, answer(body));
                case HANGING -> hold(Long.MAX_VALUE);
                case SLOW -> {
                    hold(2);
                    answer(exchange, 200, answer(body));
                }
                case HTML -> answer(exchange, 200, "<!doctype html><html>Hello</html>");
                case EMPTY -> answer(exchange, 200, "");
                case STATUS_500 -> answer(exchange, 500, answer(body));
                case HUGE -> huge(exchange);
                case CLOSING -> close(exchange, answer(body));
                case NOT_AN_OBJECT -> answer(exchange, 200, "{\"data\": [1, 2], \"errors\": \"none\"}");
                case WRONG_TYPES ->
                    answer(exchange, 200, "{\"data\": {\"_entities\": [{\"averageStars\": [\"many\"]}]}}");
                case MISSING_ENTITIES -> answer(exchange, 200, "{\"data\": {\"_entities\": []}}");
            }
        }
    }

    /** A file with a tag, for who shows a token. */
    private void file(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            var asked = exchange.getRequestHeaders();
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.getResponseHeaders().add("Set-Cookie", "not=passed");
            if (asked.getFirst("Authorization") == null) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer");
                exchange.sendResponseHeaders(401, -1);
            } else if ("\"1\"".equals(asked.getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().add("Content-Disposition", "inline; filename=a.txt");
                answer(exchange, 200, exchange.getRequestURI().toString());
            }
        }
    }

    private String answer(byte[] body) {
        @SuppressWarnings("unchecked")
        Map<String, Object> request = JSON.readValue(body, Map.class);
        @SuppressWarnings("unchecked")
        var variables = (Map<String, Object>) request.get("variables");
        return JSON.writeValueAsString(graphql.execute(ExecutionInput.newExecutionInput((String) request.get("query"))
                        .variables(variables))
                .toSpecification());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", text.startsWith("<") ? "text/html" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Waits, at most so many seconds, until the fault is over. */
    private void hold(long seconds) {
        try {
            released.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Far more than any gateway should read. */
    private static void huge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var chunk = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseBody().write('{');
        for (int i = 0; i < 1_600; i++) {
            exchange.getResponseBody().write(chunk);
        }
    }

    private static void close(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        throw new IOException("closed on purpose");
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
