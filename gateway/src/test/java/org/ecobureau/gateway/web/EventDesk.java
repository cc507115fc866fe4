package org.ecobureau.gateway.web;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.ecobureau.embedded.EmbeddedBroker;
import org.jspecify.annotations.Nullable;

/** Says events on a bus, that of {@code RABBITMQ_URI} or an embedded one, and keeps their record. */
final class EventDesk implements AutoCloseable {

    private final @Nullable EmbeddedBroker own;
    private final String uri;
    private final String exchange = "events-" + UUID.randomUUID();
    private final List<Said> record = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Connection connection;
    private final Channel channel;
    private int said;
    private volatile int shown = Integer.MAX_VALUE;

    EventDesk() throws Exception {
        var given = System.getenv("RABBITMQ_URI");
        own = given == null || given.isBlank() ? EmbeddedBroker.inMemory() : null;
        uri = own == null ? given : own.uri();
        var factory = new ConnectionFactory();
        factory.setUri(uri);
        connection = factory.newConnection();
        channel = connection.createChannel();
        channel.exchangeDeclare(exchange, BuiltinExchangeType.TOPIC, true);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/events", this::show);
        server.start();
    }

    String uri() {
        return uri;
    }

    String exchange() {
        return exchange;
    }

    String recordUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/events";
    }

    /** With which the record has been read. */
    List<String> tokens() {
        return tokens;
    }

    /** Tells everybody. */
    String say(String type, Map<String, ?> data) throws IOException {
        var json = write(type, data);
        channel.basicPublish(exchange, type, MessageProperties.PERSISTENT_BASIC, json.getBytes(StandardCharsets.UTF_8));
        return "desk/" + said;
    }

    /** Puts it on record only, as if it had been said while nobody listened. */
    String record(String type, Map<String, ?> data) {
        write(type, data);
        return "desk/" + said;
    }

    /** From now on the record shows nothing more. */
    void holdRecord() {
        shown = record.size();
    }

    /** The record shows all of it again. */
    void releaseRecord() {
        shown = Integer.MAX_VALUE;
    }

    private String write(String type, Map<String, ?> data) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", "desk/" + ++said);
        event.put("type", type);
        event.put("data", data);
        record.add(new Said(Instant.now(), event));
        return GatewayClient.JSON.writeValueAsString(event);
    }

    private void show(HttpExchange request) throws IOException {
        tokens.add(String.valueOf(request.getRequestHeaders().getFirst("Authorization")));
        var query = request.getRequestURI().getQuery();
        int from = query.startsWith("after=")
                ? Integer.parseInt(query.substring(6))
                : before(Instant.parse(query.substring(6)));
        int size = Math.min(shown, record.size());
        int to = Math.min(from + 3, size);
        var page = IntStream.range(from, to)
                .mapToObj(i -> Map.of("place", String.valueOf(i + 1), "event", record.get(i).event))
                .toList();
        var body = GatewayClient.JSON
                .writeValueAsString(Map.of("events", page, "next", String.valueOf(to), "more", to < size))
                .getBytes(StandardCharsets.UTF_8);
        request.sendResponseHeaders(200, body.length);
        request.getResponseBody().write(body);
        request.close();
    }

    private int before(Instant since) {
        return (int) record.stream().filter(each -> each.at.isBefore(since)).count();
    }

    @Override
    public void close() throws IOException {
        channel.getConnection();
        connection.close();
        server.stop(0);
        if (own != null) {
            own.close();
        }
    }

    private record Said(Instant at, Map<String, Object> event) {}
}
