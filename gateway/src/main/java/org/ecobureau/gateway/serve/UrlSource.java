package org.ecobureau.gateway.serve;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A file of another server, asked for again with the tag of the last one. */
final class UrlSource implements SupergraphSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private @Nullable String tag;
    private @Nullable String last;

    UrlSource(URI url) {
        this.url = url;
    }

    @Override
    public @Nullable String next() throws IOException {
        var request = HttpRequest.newBuilder(url).timeout(PATIENCE);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        var response = send(request.build());
        if (response.statusCode() == 304) {
            return null;
        }
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + " (expected: 200 or 304)");
        }
        tag = response.headers().firstValue("ETag").orElse(null);
        if (response.body().equals(last)) {
            return null;
        }
        last = response.body();
        return last;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
