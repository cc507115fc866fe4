package org.ecobureau.gateway.subgraph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSubgraphClientTests {

    private static final String DATA = "{\"data\":{\"a\":1}}";
    private static final String WHOLE = "HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n" + DATA;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServiceConnections connections = new ServiceConnections(Duration.ofSeconds(1));
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private HttpSubgraphClient client;
    private volatile String answer = WHOLE;

    /** Each is given once, before the one above. */
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    private final AtomicInteger served = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
        var url = URI.create("http://localhost:" + server.getLocalPort() + "/graphql?x=1");
        client = new HttpSubgraphClient(connections, threads, Map.of("a", url), 1000);
    }

    @AfterEach
    void stop() throws IOException {
        connections.close();
        server.close();
        for (var socket : accepted) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                accepted.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try {
            var input = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            while (true) {
                var head = new StringBuilder();
                for (var line = input.readLine(); line != null && !line.isEmpty(); line = input.readLine()) {
                    head.append(line).append('\n');
                }
                if (head.isEmpty()) {
                    return;
                }
                input.skip(2); // the body
                requests.add(head.toString());
                var next = answers.poll();
                var given = next == null ? answer : next;
                if (given.equals("CLOSE")) {
                    socket.close();
                    return;
                }
                socket.getOutputStream().write(given.getBytes(UTF_8));
                if (given.contains("Connection: close")) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            // The client has closed the connection.
        } finally {
            served.incrementAndGet();
        }
    }

    private SubgraphAnswer ask() {
        var deadline = Deadline.in(Duration.ofSeconds(10));
        return client.send(new SubgraphRequest("a", false, "{}".getBytes(UTF_8), Map.of("x-desk", "7"), deadline))
                .join();
    }

    private void assertAnswered() {
        assertThat(ask().data()).hasToString("{a=1}");
    }

    @Test
    void aConnectionServesOneExchangeAfterAnother() {
        assertAnswered();
        assertAnswered();
        answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n" + DATA.substring(0, 8) + "\r\n8\r\n"
                + DATA.substring(8) + "\r\n0\r\n\r\n";
        assertAnswered();
        assertAnswered();
        assertThat(accepted).hasSize(1);
        assertThat(requests.get(3))
                .startsWith("POST /graphql?x=1 HTTP/1.1\nHost: localhost:" + server.getLocalPort())
                .contains(
                        "Content-Length: 2\n", "Content-Type: application/json", "x-desk: 7\n", "x-request-timeout: ");
    }

    @Test
    void aServiceMayCloseAfterAnAnswer() {
        answer = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + DATA;
        assertAnswered();
        answer = WHOLE;
        assertAnswered();
        assertThat(accepted).hasSize(2);
    }

    @Test
    void aConnectionOnWhichAnAnswerFailedIsNotUsedAgain() {
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n{\"data\":{\"a\":\"" + "x".repeat(1500);
        assertThatThrownBy(this::ask)
                .isInstanceOf(CompletionException.class)
                .cause()
                .hasMessageContaining("too large");
        answer = "HTTP/1.1 500 Away\r\nContent-Length: 2\r\n\r\n{}";
        assertThatThrownBy(this::ask).cause().hasMessageContaining("status 500");
        answer = WHOLE;
        assertAnswered();
        assertThat(accepted).hasSize(3);
    }

    @Test
    void aServiceThatHasEndedBetweenTwoExchangesIsAskedOverAnotherConnection() throws IOException {
        assertAnswered();
        accepted.get(0).close();
        assertAnswered();
        assertThat(accepted).hasSize(2);
    }

    @Test
    void anInstanceThatTakesNoMoreIsLeftForAnother() {
        assertAnswered();
        answers.add("HTTP/1.1 503 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertAnswered();
        assertThat(accepted).hasSize(2);
        assertThat(requests).hasSize(3);
    }

    @Test
    void aServiceThatTakesNothingOverAnyConnectionIsAway() {
        answer = "HTTP/1.1 503 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        assertThatThrownBy(this::ask).cause().hasMessageContaining("status 503");
        assertThat(requests).hasSize(1);
    }

    @Test
    void aChangeIsNotSentTwice() {
        assertAnswered();
        answers.add("CLOSE");
        assertThatThrownBy(() -> client.send(new SubgraphRequest(
                                "a", true, "{}".getBytes(UTF_8), Map.of(), Deadline.in(Duration.ofSeconds(10))))
                        .join())
                .cause()
                .isInstanceOf(SubgraphUnavailable.class);
        assertThat(requests).hasSize(2);
    }

    @Test
    void whatIsCancelledClosesItsConnection() {
        answer = "";
        var deadline = Deadline.in(Duration.ofSeconds(10));
        var call = client.send(new SubgraphRequest("a", false, "{}".getBytes(UTF_8), Map.of(), deadline));
        await().until(() -> requests.size() == 1);
        call.cancel(true);
        await().until(() -> served.get() == 1);
        answer = WHOLE;
        assertAnswered();
        assertThat(accepted).hasSize(2);
    }
}
