package org.ecobureau.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Waits until the processes of the system answer. */
final class Readiness {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Duration patience;

    Readiness(Duration patience) {
        this.patience = patience;
    }

    /** @throws LaunchFailure if one ends instead, or does not answer in time */
    void await(List<Child> children) {
        Instant end = Instant.now().plus(patience);
        List<Child> waiting = new ArrayList<>(children);
        while (!waiting.isEmpty()) {
            for (Child child : children) {
                if (!child.isAlive()) {
                    throw new LaunchFailure(child.obituary());
                }
            }
            waiting.removeIf(this::isHealthy);
            if (!waiting.isEmpty() && Instant.now().isAfter(end)) {
                throw new LaunchFailure("no good answer after %d s from %s; see %s"
                        .formatted(
                                patience.toSeconds(),
                                waiting.stream().map(Child::name).collect(Collectors.joining(", ")),
                                waiting.get(0).log()));
            }
            pause();
        }
    }

    private boolean isHealthy(Child child) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health".formatted(child.port())))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted", e);
        }
    }
}
