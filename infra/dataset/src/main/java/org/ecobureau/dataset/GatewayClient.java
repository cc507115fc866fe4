package org.ecobureau.dataset;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks GraphQL over HTTP with the bureau's one endpoint. */
final class GatewayClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI endpoint;
    private final Supplier<String> token;

    GatewayClient(URI endpoint, Supplier<String> token) {
        this.endpoint = endpoint;
        this.token = token;
    }

    /**
     * Asks once.
     *
     * @throws GatewayUnreachable when no GraphQL answer came back
     */
    GatewayAnswer ask(String document, Map<String, ?> variables) throws GatewayUnreachable {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
                .build();
        HttpResponse<String> response = send(request);
        JsonNode body = body(response);
        if (!body.has("data") && !body.has("errors")) {
            throw unreadable(response);
        }
        return GatewayAnswer.of(body);
    }

    private HttpResponse<String> send(HttpRequest request) throws GatewayUnreachable {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new GatewayUnreachable("no answer from " + endpoint + ": " + broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatasetException("interrupted while waiting for " + endpoint, interrupted);
        }
    }

    private JsonNode body(HttpResponse<String> response) throws GatewayUnreachable {
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            throw new DatasetException(endpoint + " refuses the token: HTTP " + response.statusCode());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException foreign) {
            throw unreadable(response);
        }
    }

    private GatewayUnreachable unreadable(HttpResponse<String> response) {
        return new GatewayUnreachable("no GraphQL answer from " + endpoint + ": HTTP " + response.statusCode());
    }
}
