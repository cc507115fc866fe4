package org.ecobureau.exchange.broker;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** RabbitMQ's management interface, as far as accounts need it. */
final class ManagementApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI base;
    private final String authorization;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            // The offer to change to HTTP/2 makes it hang up on a request with a body.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param credentials {@code user:password} */
    ManagementApi(URI base, String credentials, JsonMapper json) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        this.json = json;
    }

    void put(Map<String, ?> body, String... path) throws IOException {
        send("PUT", json.writeValueAsString(body), path);
    }

    /** Nothing there counts as taken away. */
    void delete(String... path) throws IOException {
        send("DELETE", "", path);
    }

    JsonNode get(String... path) throws IOException {
        return json.readTree(send("GET", "", path));
    }

    private String send(String method, String body, String... path) throws IOException {
        String address = Arrays.stream(path)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", base.toString().replaceAll("/+$", "") + "/api/", ""));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(TIMEOUT)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            boolean gone = method.equals("DELETE") && response.statusCode() == 404;
            if (response.statusCode() >= 300 && !gone) {
                throw new IOException("%s %s: %d %s"
                        .formatted(method, String.join("/", path), response.statusCode(), response.body()));
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
