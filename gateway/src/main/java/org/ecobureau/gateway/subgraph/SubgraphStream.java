package org.ecobureau.gateway.subgraph;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A subscription at a service, by server-sent events over a connection of its own. */
public final class SubgraphStream implements Closeable {

    private static final String EVENTS = "text/event-stream";

    private final HttpPost post;
    private final BufferedReader lines;
    private final long mostCharacters;

    private SubgraphStream(HttpPost post, BufferedReader lines, long mostCharacters) {
        this.post = post;
        this.lines = lines;
        this.mostCharacters = mostCharacters;
    }

    /**
     * Subscribes. A service that does not answer with events is {@link SubgraphUnavailable}.
     *
     * @param body the GraphQL request as JSON in UTF-8
     * @param mostCharacters of one message
     */
    public static SubgraphStream open(
            CloseableHttpClient http, URI url, byte[] body, Map<String, String> headers, long mostCharacters)
            throws IOException {
        var post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setHeader("Accept", EVENTS);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        post.setConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.DISABLED).build());
        var response = http.executeOpen(new HttpHost(url.getScheme(), url.getHost(), url.getPort()), post, null);
        var entity = response.getEntity();
        if (response.getCode() != 200
                || entity == null
                || !String.valueOf(entity.getContentType()).startsWith(EVENTS)) {
            post.cancel();
            throw SubgraphUnavailable.because("no events: status " + response.getCode());
        }
        return new SubgraphStream(
                post,
                new BufferedReader(new InputStreamReader(entity.getContent(), StandardCharsets.UTF_8)),
                mostCharacters);
    }

    /** The next message, for which it waits; null when the service has ended the subscription. */
    public @Nullable SubgraphAnswer next() throws IOException {
        var event = "";
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line, 5, line.length()).append('\n');
            } else if (line.isEmpty() && event.equals("complete")) {
                return null;
            } else if (line.isEmpty() && event.equals("next")) {
                return AnswerReader.read(
                        new ByteArrayInputStream(data.toString().getBytes(StandardCharsets.UTF_8)));
            } else if (line.isEmpty()) {
                data.setLength(0);
            }
            if (data.length() > mostCharacters) {
                throw SubgraphUnavailable.because("message too large");
            }
        }
        throw new IOException("ended without saying so");
    }

    /** Also ends whoever waits for the next message. */
    @Override
    public void close() {
        post.cancel();
    }
}
