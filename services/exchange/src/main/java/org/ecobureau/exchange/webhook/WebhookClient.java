package org.ecobureau.exchange.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.ecobureau.platform.outbox.EventEnvelope;

/** Calls subscribers' addresses. Follows no redirect, waits no longer than it must, and keeps nothing of the answer. */
public final class WebhookClient implements AutoCloseable {

    private static final ContentType CLOUD_EVENT =
            ContentType.create(EventEnvelope.CONTENT_TYPE, StandardCharsets.UTF_8);
    private static final int LONGEST_ERROR = 200;

    private final CloseableHttpClient http;
    private final WebhookSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    WebhookClient(CloseableHttpClient http, WebhookSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends the message once. Never throws: what went wrong is part of the answer. */
    public WebhookAnswer post(URI address, WebhookMessage message) {
        Instant at = clock.instant();
        HttpPost request = new HttpPost(address);
        request.setHeader("webhook-id", message.id());
        request.setHeader("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        request.setHeader(
                "webhook-signature",
                message.secrets().stream()
                        .map(secret -> secret.sign(message.id(), at, message.body()))
                        .collect(Collectors.joining(" ")));
        request.setEntity(new ByteArrayEntity(message.body().getBytes(StandardCharsets.UTF_8), CLOUD_EVENT));
        long start = System.nanoTime();
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::abort, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            int status = http.execute(request, this::status);
            return new WebhookAnswer(status, null, since(start));
        } catch (IOException failed) {
            String error = request.isAborted()
                    ? "no answer within %d s".formatted(settings.timeout().toSeconds())
                    : failed.getClass().getSimpleName() + ": " + failed.getMessage();
            return new WebhookAnswer(null, shortened(error), since(start));
        } finally {
            deadline.cancel(false);
        }
    }

    private int status(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            try (InputStream body = entity.getContent()) {
                body.readNBytes((int) settings.maxAnswer().toBytes());
                if (body.read() >= 0) {
                    // The rest is not waited for.
                    response.close();
                }
            }
        }
        return response.getCode();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String shortened(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) + "…" : error;
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
