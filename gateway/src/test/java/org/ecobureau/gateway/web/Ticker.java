package org.ecobureau.gateway.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A service that gives a subscription by server-sent events. */
final class Ticker implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicInteger listening = new AtomicInteger();
    final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    Ticker() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/graphql", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/graphql";
    }

    int listening() {
        return listening.get();
    }

    void next(String upc) {
        events.add("event: next\ndata: {\"data\": {\"bestsellers\":\ndata: {\"upc\": \"" + upc + "\"}}}\n\n");
    }

    void complete() {
        events.add("event: complete\n\n");
    }

    /** Ends the connection without saying so. */
    void fail() {
        events.add("");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(GatewayClient.JSON.readTree(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            listening.incrementAndGet();
            for (var event = next(); !event.isEmpty(); event = next()) {
                exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listening.decrementAndGet();
        }
    }

    /** A sign of life where there is nothing else to say, by which it is noticed that the caller has left. */
    private String next() throws InterruptedException {
        var event = events.poll(50, TimeUnit.MILLISECONDS);
        return event == null ? ": alive\n\n" : event;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
