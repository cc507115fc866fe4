package org.ecobureau.gateway.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ecobureau.gateway.graph.GraphData;
import org.ecobureau.gateway.graph.PlayedGraph;

/**
 * Offers the suites of a directory as {@link Suites} reads them, and plays their services.
 *
 * <p>A suite has its services' schemas in {@code services}, the {@code supergraph.graphql} that they compose to, the
 * objects behind them in {@code data.json} and its tests in {@code tests.json}.
 */
final class SuiteServer implements AutoCloseable {

    private final Path directory;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, GraphQL> services = new HashMap<>();

    SuiteServer(Path directory) throws IOException {
        this.directory = directory;
        for (var suite : ids()) {
            graph(suite).services().forEach((name, service) -> services.put("/" + suite + "/" + name, service));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    List<String> ids() throws IOException {
        try (var suites = Files.list(directory)) {
            return suites.map(suite -> suite.getFileName().toString()).sorted().toList();
        }
    }

    PlayedGraph graph(String suite) throws IOException {
        var schemas = new TreeMap<String, String>();
        try (var files = Files.list(directory.resolve(suite).resolve("services"))) {
            for (var file : files.toList()) {
                schemas.put(file.getFileName().toString().replace(".graphql", ""), Files.readString(file));
            }
        }
        return new PlayedGraph(
                schemas,
                Suites.JSON.readValue(Files.readString(directory.resolve(suite + "/data.json")), GraphData.class));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var service = services.get(path);
            var text = service == null ? file(path) : answer(service, exchange);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String file(String path) throws IOException {
        if (path.equals("/ids")) {
            return Suites.JSON.writeValueAsString(ids());
        }
        var suite = path.split("/")[1];
        return path.endsWith("/tests")
                ? Files.readString(directory.resolve(suite + "/tests.json"))
                : Files.readString(directory.resolve(suite + "/supergraph.graphql"))
                        .replace("http://localhost/", address() + "/" + suite + "/");
    }

    @SuppressWarnings("unchecked")
    private static String answer(GraphQL service, HttpExchange exchange) throws IOException {
        Map<String, Object> request = Suites.JSON.readValue(exchange.getRequestBody(), Map.class);
        return Suites.JSON.writeValueAsString(
                service.execute(ExecutionInput.newExecutionInput((String) request.get("query"))
                                .variables((Map<String, Object>) request.getOrDefault("variables", Map.of())))
                        .toSpecification());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
