package org.ecobureau.gateway.subgraph;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Posts GraphQL over HTTP; the blocking exchange runs on a thread of the executor.
 *
 * <p>The header {@value #TIMEOUT} tells the service how many milliseconds there are for the answer.
 */
public final class HttpSubgraphClient implements SubgraphClient {

    public static final String TIMEOUT = "x-request-timeout";

    private final HttpClient http;
    private final Executor executor;
    private final Map<String, URI> urls;
    private final long maxAnswerBytes;

    /**
     * @param urls of the services by name
     */
    public HttpSubgraphClient(HttpClient http, Executor executor, Map<String, URI> urls, long maxAnswerBytes) {
        this.http = http;
        this.executor = executor;
        this.urls = Map.copyOf(urls);
        this.maxAnswerBytes = maxAnswerBytes;
    }

    @Override
    public CompletableFuture<SubgraphAnswer> send(SubgraphRequest request) {
        var answer = new CompletableFuture<SubgraphAnswer>();
        var url = urls.get(request.service());
        if (url == null) {
            answer.completeExceptionally(SubgraphUnavailable.because("no address"));
            return answer;
        }
        var post = post(url, request);
        answer.whenComplete((done, failure) -> {
            if (failure != null) {
                post.cancel();
            }
        });
        try {
            executor.execute(() -> exchange(post, answer));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(SubgraphUnavailable.because("no thread", e));
        }
        return answer;
    }

    private static HttpPost post(URI url, SubgraphRequest request) {
        var post = new HttpPost(url);
        post.setHeader("Accept", "application/graphql-response+json, application/json;q=0.9");
        request.headers().forEach(post::setHeader);
        post.setHeader(TIMEOUT, request.deadline().left().toMillis());
        post.setEntity(new ByteArrayEntity(request.body(), ContentType.APPLICATION_JSON));
        return post;
    }

    private void exchange(HttpPost post, CompletableFuture<SubgraphAnswer> answer) {
        try {
            answer.complete(http.execute(post, response -> read(post, response)));
        } catch (SubgraphUnavailable e) {
            answer.completeExceptionally(e);
        } catch (IOException e) {
            answer.completeExceptionally(SubgraphUnavailable.briefly("connection: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            answer.completeExceptionally(SubgraphUnavailable.because("exchange: " + e.getMessage(), e));
        }
    }

    private SubgraphAnswer read(HttpPost post, ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (response.getCode() >= 500 || entity == null) {
            post.cancel();
            throw SubgraphUnavailable.briefly("status " + response.getCode());
        }
        try (var body = new BoundedInput(entity.getContent(), maxAnswerBytes)) {
            return AnswerReader.read(body);
        } catch (SubgraphUnavailable e) {
            post.cancel(); // what is left of the answer is not worth reading
            throw e;
        }
    }

    /** Fails as soon as more has come than is allowed. */
    private static final class BoundedInput extends FilterInputStream {

        private long left;

        BoundedInput(InputStream input, long max) {
            super(input);
            this.left = max;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int count) {
            if (result >= 0 && (left -= count) < 0) {
                throw SubgraphUnavailable.because("answer too large");
            }
            return result;
        }
    }
}
