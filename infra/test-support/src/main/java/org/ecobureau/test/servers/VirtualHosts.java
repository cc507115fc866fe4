package org.ecobureau.test.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Virtual hosts of one RabbitMQ, made through its management interface and gone after the run. Without that interface
 * there is only the one that the address names.
 */
final class VirtualHosts {

    private final URI broker;
    private final @Nullable String management;
    private final HttpClient http = HttpClient.newHttpClient();

    VirtualHosts(URI broker, @Nullable String management) {
        this.broker = broker;
        this.management = management == null || management.isBlank() ? null : management;
    }

    /** The address of a new virtual host. */
    String create() {
        if (management == null) {
            return broker.toString();
        }
        String name = "test-" + UUID.randomUUID();
        send("PUT", "/api/vhosts/" + name, "");
        send(
                "PUT",
                "/api/permissions/" + name + "/" + credentials()[0],
                "{\"configure\": \".*\", \"write\": \".*\", \"read\": \".*\"}");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> send("DELETE", "/api/vhosts/" + name, "")));
        return "amqp://%s@%s:%d/%s".formatted(broker.getRawUserInfo(), broker.getHost(), port(), name);
    }

    private int port() {
        return broker.getPort() < 0 ? 5672 : broker.getPort();
    }

    private String[] credentials() {
        String user = broker.getUserInfo() == null ? "guest:guest" : broker.getUserInfo();
        return user.split(":", 2);
    }

    private void send(String method, String path, String body) {
        String basic = Base64.getEncoder()
                .encodeToString(String.join(":", credentials()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(management + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s %s: %d %s".formatted(method, path, response.statusCode(), response.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
