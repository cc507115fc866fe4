package org.ecobureau.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecobureau.gateway.shop.Shop;
import org.ecobureau.gateway.shop.ShopServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ecobureau.gateway.supergraph-poll=20ms")
class ReloadIT {

    private static final String GOOD = ShopServers.supergraph();
    private static final String OTHER = GOOD.replace("  latest: Review @join__field(graph: REVIEWS)\n", "");
    private static final String BROKEN = GOOD.substring(0, GOOD.length() / 2);

    @TempDir
    static Path directory;

    private static ShopServer accounts;

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    private GatewayClient gateway;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        accounts = new ShopServer("accounts", ShopServers.services(new Shop()).get("accounts"));
        registry.add("ecobureau.gateway.services.accounts.url", accounts::url);
        Files.writeString(file(), GOOD);
        registry.add("ecobureau.gateway.supergraph", () -> file().toString());
    }

    private static Path file() {
        return directory.resolve("supergraph.graphql");
    }

    @BeforeEach
    void connect() {
        gateway = new GatewayClient(port);
    }

    @AfterEach
    void restore() throws Exception {
        replace(GOOD);
        awaitThat(() -> knowsLatest() && !isRefused());
    }

    @AfterAll
    static void stop() {
        accounts.close();
    }

    private static void replace(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private static void awaitThat(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    private boolean knowsLatest() throws IOException, InterruptedException {
        return gateway.get("/graphql/schema").body().contains("latest");
    }

    private boolean isRefused() throws IOException, InterruptedException {
        return gateway.health("supergraph").at("/details").has("refused");
    }

    private double count(String outcome) {
        return meters.counter("gateway.supergraph.changes", "outcome", outcome).count();
    }

    @Test
    void anotherFileTakesOverAndTheOldFieldIsGone() throws Exception {
        replace(OTHER);
        awaitThat(() -> !knowsLatest());
        assertThat(gateway.ask("{ latest { id } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(gateway.ask("{ me { name } }").at("/data/me/name").asString())
                .isEqualTo("Ann");
    }

    @Test
    void aBrokenFileIsRefusedInWordsWhileTheOldOneGoesOn() throws Exception {
        var before = gateway.health("supergraph").at("/details/digest").asString();
        var refused = count("refused");
        replace(BROKEN);
        awaitThat(this::isRefused);
        var health = gateway.health("supergraph");
        assertThat(health.at("/status").asString()).isEqualTo("UP");
        assertThat(health.at("/details/digest").asString()).isEqualTo(before);
        assertThat(health.at("/details/refused/reason").asString()).startsWith("supergraph: no usable API schema");
        assertThat(gateway.ask("{ me { name } }").at("/data/me/name").asString())
                .isEqualTo("Ann");
        awaitThat(() -> count("refused") == refused + 1);
    }

    @Test
    void aFileThatIsGoneForAWhileChangesNothing() throws Exception {
        Files.delete(file());
        awaitThat(this::isRefused);
        assertThat(gateway.ask("{ me { name } }").has("errors")).isFalse();
        replace(GOOD);
        awaitThat(() -> !isRefused());
    }

    @Test
    void noRequestIsLostWhileFilesAreReplaced() throws Exception {
        var answers = ConcurrentHashMap.<String>newKeySet();
        var count = new AtomicInteger();
        var done = new AtomicBoolean();
        var callers = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 2; i++) {
                callers.submit(() -> {
                    while (!done.get()) {
                        answers.add(gateway.ask("{ me { name } }").toString());
                        count.incrementAndGet();
                    }
                    return null;
                });
            }
            for (int i = 0; i < 6; i++) {
                boolean other = i % 2 == 0;
                replace(other ? OTHER : GOOD);
                awaitThat(() -> knowsLatest() != other);
                int sofar = count.get();
                awaitThat(() -> count.get() > sofar + 5);
            }
        } finally {
            done.set(true);
            callers.shutdown();
        }
        assertThat(answers).isEqualTo(Set.of("{\"data\":{\"me\":{\"name\":\"Ann\"}}}"));
    }
}
