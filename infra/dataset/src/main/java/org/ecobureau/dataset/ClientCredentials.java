package org.ecobureau.dataset;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens that an OpenID Connect server issues to a program; each is asked for once and used until shortly before its end. */
final class ClientCredentials implements Supplier<String> {

    private static final long MARGIN_SECONDS = 20;

    private final URI server;
    private final String form;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private String token = "";
    private Instant until = Instant.MIN;

    ClientCredentials(URI server, String client, String secret, Clock clock) {
        this.server = server;
        this.form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
        this.clock = clock;
    }

    /** As the environment says: one given token, or a client that asks for them. */
    static Supplier<String> tokens(Map<String, String> environment) {
        String given = environment.getOrDefault("ECOBUREAU_TOKEN", "");
        if (!given.isBlank()) {
            return () -> given;
        }
        return new ClientCredentials(
                URI.create(LoadCommand.required(environment, "ECOBUREAU_TOKEN_URI")),
                LoadCommand.required(environment, "ECOBUREAU_CLIENT_ID"),
                LoadCommand.required(environment, "ECOBUREAU_CLIENT_SECRET"),
                Clock.systemUTC());
    }

    @Override
    public synchronized String get() {
        if (clock.instant().isAfter(until)) {
            JsonNode answer = ask();
            token = answer.path("access_token").asString();
            until = clock.instant().plusSeconds(answer.path("expires_in").asLong(60) - MARGIN_SECONDS);
        }
        return token;
    }

    private JsonNode ask() {
        HttpRequest request = HttpRequest.newBuilder(server)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new DatasetException("no token from %s: status %d".formatted(server, response.statusCode()));
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new DatasetException("no token from %s: %s".formatted(server, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatasetException("interrupted while asking " + server);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
