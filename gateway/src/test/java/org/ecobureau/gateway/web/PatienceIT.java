package org.ecobureau.gateway.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ecobureau.gateway.shop.Shop;
import org.ecobureau.gateway.shop.ShopServers;
import org.ecobureau.gateway.web.ShopServer.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway that waits for a minute, and callers who do not. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ecobureau.gateway.supergraph=classpath:graphs/shop.graphql",
            "ecobureau.gateway.deadline=90s",
            "ecobureau.gateway.calls.timeout=60s",
            "ecobureau.gateway.calls.breaker-minimum-calls=20"
        })
class PatienceIT {

    private static ShopServer accounts;
    private static ShopServer products;

    @LocalServerPort
    private int port;

    private GatewayClient gateway;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        var services = ShopServers.services(new Shop());
        accounts = new ShopServer("accounts", services.get("accounts"));
        products = new ShopServer("products", services.get("products"));
        registry.add("ecobureau.gateway.services.accounts.url", accounts::url);
        registry.add("ecobureau.gateway.services.products.url", products::url);
    }

    @BeforeEach
    void connect() {
        gateway = new GatewayClient(port);
        accounts.headers().clear();
    }

    @AfterEach
    void mend() {
        accounts.fail(Fault.NONE);
    }

    @AfterAll
    static void stop() {
        accounts.close();
        products.close();
    }

    private int state(String detail) throws IOException, InterruptedException {
        return gateway.health("services").at("/details/accounts/" + detail).asInt(-1);
    }

    private void awaitRunning(int calls) {
        await().atMost(Duration.ofSeconds(20)).until(() -> state("running") == calls);
    }

    private long toldTimeout() {
        return accounts.headers().get(0).entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals("x-request-timeout"))
                .mapToLong(header -> Long.parseLong(header.getValue().get(0)))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a request and returns its connection, so that it can be closed before the answer. */
    private Socket send(String document) throws IOException {
        var body = GatewayClient.JSON.writeValueAsBytes(Map.of("query", document));
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(
                        ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                        + body.length + "\r\n\r\n")
                                .getBytes(UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void whenTheCallerLeavesTheServicesAreNotWaitedForAndNotBlamed() throws Exception {
        accounts.fail(Fault.HANGING);
        int failures = state("failures");
        try (var caller = send("{ me { name } }")) {
            awaitRunning(1);
            assertThat(caller.isConnected()).isTrue();
        }
        awaitRunning(0);
        assertThat(state("failures")).isEqualTo(failures);
    }

    @Test
    void aCallerWhoWaitsIsNotTakenForOneWhoLeft() throws Exception {
        accounts.fail(Fault.SLOW);
        assertThat(gateway.ask("{ me { name } }").at("/data/me/name").asString())
                .isEqualTo("Ann");
    }

    @Test
    void anotherRequestOnTheConnectionIsNotTheEndOfIt() throws Exception {
        accounts.fail(Fault.SLOW);
        var body = GatewayClient.JSON.writeValueAsString(Map.of("query", "{ me { name } }"));
        var request = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((request + "\r\n" + body + request + "Connection: close\r\n\r\n" + body).getBytes(UTF_8));
            socket.getOutputStream().flush();
            var answers = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answers.split("\"name\":\"Ann\"", -1)).hasSize(3);
        }
    }

    @Test
    void aChangeIsCarriedThroughThoughTheCallerHasLeft() throws Exception {
        accounts.fail(Fault.SLOW);
        try (var caller = send("mutation { a: rename(id: \"u2\", name: \"X\") { id } "
                + "b: addProduct(upc: \"b9\", name: \"New\") { upc } c: rename(id: \"u2\", name: \"Bo\") { id } }")) {
            awaitRunning(1);
            assertThat(caller.isConnected()).isTrue();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> accounts.headers().size() == 2);
    }

    @Test
    void theServiceIsToldHowMuchTimeThereIs() throws Exception {
        gateway.ask("{ me { name } }");
        assertThat(toldTimeout()).isBetween(1L, 60_000L);
        accounts.headers().clear();
        gateway.ask("{ me { name } }", "X-Request-Timeout", "20000");
        assertThat(toldTimeout()).isBetween(1L, 20_000L);
    }

    @Test
    void aCallerMayBeLessPatientThanTheGateway() throws Exception {
        accounts.fail(Fault.HANGING);
        var answer = gateway.ask("{ me { name } product(upc: \"b1\") { name } }", "X-Request-Timeout", "1500");
        assertThat(answer.at("/data").toString()).isEqualTo("{\"me\":null,\"product\":{\"name\":\"Rivers\"}}");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");
        awaitRunning(0);
    }

    @ParameterizedTest
    @CsvSource({"{ me { name } }, 2", "mutation { promote(id: \"u2\") { id } }, 1"})
    void onlyAQueryIsTriedOnceMore(String document, int times) throws Exception {
        accounts.fail(Fault.STATUS_500);
        gateway.ask(document);
        assertThat(accounts.headers()).hasSize(times);
    }
}
