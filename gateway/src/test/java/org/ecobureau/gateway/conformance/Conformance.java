package org.ecobureau.gateway.conformance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Runs suites against a gateway that is up, one graph after another taking over in it. */
final class Conformance {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Suites suites;
    private final URI gateway;
    private final Path supergraph;

    /**
     * @param gateway that serves what stands in the file
     */
    Conformance(Suites suites, URI gateway, Path supergraph) {
        this.suites = suites;
        this.gateway = gateway;
        this.supergraph = supergraph;
    }

    /** For each test of the suite what is wrong with the answer; empty where nothing is. */
    Map<Suites.Case, String> run(String suite) throws IOException, InterruptedException {
        var verdicts = new LinkedHashMap<Suites.Case, String>();
        var refused = serve(suites.supergraph(suite));
        for (var test : suites.cases(suite)) {
            verdicts.put(test, refused.isEmpty() ? test.difference(ask(test)) : refused);
        }
        return verdicts;
    }

    /** Returns why the gateway refuses the graph; empty where it serves it. */
    private String serve(String text) throws IOException {
        var next = Files.writeString(supergraph.resolveSibling("next.graphql"), text);
        Files.move(next, supergraph, StandardCopyOption.ATOMIC_MOVE);
        var digest = digest(text);
        var health = await().atMost(PATIENCE)
                .until(this::health, found -> found.path("digest").asString().equals(digest) || found.has("refused"));
        return health.path("digest").asString().equals(digest)
                ? ""
                : health.path("refused").path("reason").asString();
    }

    private JsonNode health() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(gateway.resolve("/actuator/health")).build();
        return send(request).at("/components/supergraph/details");
    }

    private JsonNode ask(Suites.Case test) throws IOException, InterruptedException {
        var body = new LinkedHashMap<String, Object>(Map.of("query", test.query()));
        if (test.test().has("variables")) {
            body.put("variables", test.test().path("variables"));
        }
        return send(HttpRequest.newBuilder(gateway.resolve("/graphql"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Suites.JSON.writeValueAsString(body)))
                .build());
    }

    private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        return Suites.JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that failed, in the order run. */
    static List<Suites.Case> failed(Map<Suites.Case, String> verdicts) {
        var failed = new ArrayList<Suites.Case>();
        verdicts.forEach((test, wrong) -> {
            if (!wrong.isEmpty()) {
                failed.add(test);
            }
        });
        return failed;
    }
}
