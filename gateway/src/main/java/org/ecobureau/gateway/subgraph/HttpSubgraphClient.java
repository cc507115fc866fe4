package org.ecobureau.gateway.subgraph;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.ecobureau.gateway.subgraph.ServiceConnections.ServiceConnection;
import org.jspecify.annotations.Nullable;

/**
 * Posts GraphQL over HTTP; the blocking exchange runs on a thread of the executor.
 *
 * <p>The header {@value #TIMEOUT} tells the service how many milliseconds there are for the answer.
 */
public final class HttpSubgraphClient implements SubgraphClient {

    public static final String TIMEOUT = "x-request-timeout";

    private static final HttpRequestExecutor PROTOCOL = new HttpRequestExecutor();

    private final ServiceConnections connections;
    private final Executor executor;
    private final Map<String, URI> urls;
    private final long maxAnswerBytes;

    /**
     * @param urls of the services by name
     */
    public HttpSubgraphClient(
            ServiceConnections connections, Executor executor, Map<String, URI> urls, long maxAnswerBytes) {
        this.connections = connections;
        this.executor = executor;
        this.urls = Map.copyOf(urls);
        this.maxAnswerBytes = maxAnswerBytes;
    }

    @Override
    public CompletableFuture<SubgraphAnswer> send(SubgraphRequest request) {
        var url = urls.get(request.service());
        if (url == null) {
            return CompletableFuture.failedFuture(SubgraphUnavailable.because("no address"));
        }
        var exchange = new Exchange(url, request);
        exchange.answer.whenComplete((done, failure) -> {
            if (failure != null) {
                exchange.giveUp();
            }
        });
        try {
            executor.execute(exchange);
        } catch (RejectedExecutionException e) {
            exchange.answer.completeExceptionally(SubgraphUnavailable.because("no thread", e));
        }
        return exchange.answer;
    }

    private static ClassicHttpRequest post(URI url, SubgraphRequest request) {
        var post = new BasicClassicHttpRequest("POST", url);
        post.setHeader("Host", url.getAuthority());
        post.setHeader("Content-Length", request.body().length);
        post.setHeader("Content-Type", "application/json; charset=UTF-8");
        post.setHeader("Accept", "application/graphql-response+json, application/json;q=0.9");
        request.headers().forEach(post::setHeader);
        post.setHeader(TIMEOUT, request.deadline().left().toMillis());
        post.setEntity(new ByteArrayEntity(request.body(), ContentType.APPLICATION_JSON));
        return post;
    }

    /** One request with its answer, on a connection of its own for as long as it takes. */
    private final class Exchange implements Runnable {

        private final URI url;
        private final SubgraphRequest request;
        private final CompletableFuture<SubgraphAnswer> answer = new CompletableFuture<>();
        private final AtomicReference<@Nullable DefaultBHttpClientConnection> connection = new AtomicReference<>();

        Exchange(URI url, SubgraphRequest request) {
            this.url = url;
            this.request = request;
        }

        void giveUp() {
            var used = connection.getAndSet(null);
            if (used != null) {
                used.close(CloseMode.IMMEDIATE);
            }
        }

        @Override
        public void run() {
            try {
                answer.complete(exchange());
            } catch (SubgraphUnavailable e) {
                answer.completeExceptionally(e);
            } catch (IOException | HttpException e) {
                answer.completeExceptionally(SubgraphUnavailable.briefly("connection: " + e.getMessage(), e));
            } catch (RuntimeException e) {
                answer.completeExceptionally(SubgraphUnavailable.because("exchange: " + e.getMessage(), e));
            }
        }

        /**
         * A service that ends closes the connections that it has left open, or answers on them that it takes no more: that
         * says nothing of its other instances.
         */
        private SubgraphAnswer exchange() throws IOException, HttpException {
            var kept = connections.kept(url, request.mutation());
            if (kept != null) {
                var result = over(kept, true);
                if (result != null) {
                    return result;
                }
                connections.forget(url);
            }
            return Objects.requireNonNull(over(connections.open(url), false));
        }

        /** Null where the service has not begun the exchange, which a kept connection alone can tell. */
        private @Nullable SubgraphAnswer over(ServiceConnection used, boolean kept) throws IOException, HttpException {
            connection.set(used.http());
            try {
                if (answer.isDone()) {
                    throw new CancellationException();
                }
                var post = post(url, request);
                var context = HttpCoreContext.create();
                var response = head(used, kept, post, context);
                if (response == null || (kept && response.getCode() == HttpStatus.SC_SERVICE_UNAVAILABLE)) {
                    return null;
                }
                var result = read(response);
                if (DefaultConnectionReuseStrategy.INSTANCE.keepAlive(post, response, context)
                        && connection.compareAndSet(used.http(), null)) {
                    connections.giveBack(url, used);
                }
                return result;
            } finally {
                giveUp(); // where it was not given back: what is left of an answer is not worth reading
            }
        }

        private @Nullable ClassicHttpResponse head(
                ServiceConnection used, boolean kept, ClassicHttpRequest post, HttpCoreContext context)
                throws IOException, HttpException {
            try {
                return PROTOCOL.execute(post, used.http(), context);
            } catch (IOException broken) {
                if (kept && !request.mutation() && !answer.isDone()) {
                    return null;
                }
                throw broken;
            }
        }
    }

    private SubgraphAnswer read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (response.getCode() >= 500 || entity == null) {
            throw SubgraphUnavailable.briefly("status " + response.getCode());
        }
        var body = new BoundedInput(entity.getContent(), maxAnswerBytes);
        var answer = AnswerReader.read(body);
        while (body.read() >= 0) {
            // The connection is free once the answer has been read to its end.
        }
        return answer;
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

        /** What is left is read, or not, by who knows whether it is wanted. */
        @Override
        public void close() {}

        private int counted(int result, int count) {
            if (result >= 0 && (left -= count) < 0) {
                throw SubgraphUnavailable.because("answer too large");
            }
            return result;
        }
    }
}
