package org.ecobureau.gateway.subscribe;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record as a service shows it: {@code GET url?after=place} or {@code ?since=moment}, answered with
 * <pre>{"events": [{"place": …, "event": a CloudEvent}], "next": place, "more": whether there is more now}</pre>
 *
 * <p>The subscriber's token travels along, by which the service decides what it shows.
 */
public final class HttpRecordedEvents implements RecordedEvents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient http;
    private final Supplier<URI> url;

    /**
     * @param url looked up for each page; one that is not absolute leads nowhere
     */
    public HttpRecordedEvents(HttpClient http, Supplier<URI> url) {
        this.http = http;
        this.url = url;
    }

    @Override
    public Page read(@Nullable String after, @Nullable Instant since, Map<String, String> headers) throws IOException {
        var parameter = after == null ? "since=" + encoded(String.valueOf(since)) : "after=" + encoded(after);
        var page = url.get();
        if (!page.isAbsolute()) {
            throw new IOException("no address");
        }
        var get = new HttpGet(page + (page.getQuery() == null ? "?" : "&") + parameter);
        headers.forEach(get::setHeader);
        get.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.ofSeconds(10))
                .setConnectionRequestTimeout(Timeout.ofSeconds(5))
                .build());
        return http.execute(get, response -> {
            if (response.getCode() != 200 || response.getEntity() == null) {
                throw new IOException("status " + response.getCode());
            }
            try {
                return JSON.readValue(response.getEntity().getContent(), Answer.class)
                        .page();
            } catch (JacksonException e) {
                throw new IOException("not a page of events", e);
            }
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As it is written. */
    private record Answer(
            @Nullable List<Recorded> events, @Nullable String next, boolean more) {

        Page page() throws IOException {
            if (events == null || next == null) {
                throw new IOException("not a page of events");
            }
            return new Page(events, next, more);
        }
    }
}
