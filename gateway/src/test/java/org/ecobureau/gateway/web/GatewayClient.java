package org.ecobureau.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of a gateway on this machine. */
record GatewayClient(int port) {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** An answer that does not come is an exception in the end. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    HttpResponse<String> post(String query, String... headers) throws IOException, InterruptedException {
        return post(Map.of("query", query), headers);
    }

    HttpResponse<String> post(Map<String, ?> body, String... headers) throws IOException, InterruptedException {
        return send(request("/graphql", headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** The body of an answer with status 200. */
    JsonNode ask(String query, String... headers) throws IOException, InterruptedException {
        return ask(Map.of("query", query), headers);
    }

    JsonNode ask(Map<String, ?> body, String... headers) throws IOException, InterruptedException {
        var answer = post(body, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    JsonNode health(String component) throws IOException, InterruptedException {
        return JSON.readTree(get("/actuator/health").body()).at("/components/" + component);
    }
}
