package org.ecobureau.gateway.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A suite for each thing that a supergraph can say, with services of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ecobureau.gateway.supergraph-poll=20ms",
            "ecobureau.gateway.calls.timeout=60s",
            "ecobureau.gateway.deadline=90s"
        })
class SuitesIT {

    private static final SuiteServer SERVER = server();

    @TempDir
    static Path directory;

    @LocalServerPort
    private int port;

    private static SuiteServer server() {
        try {
            return new SuiteServer(Path.of("src/test/resources/suites"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        var supergraph = directory.resolve("supergraph.graphql");
        Files.writeString(supergraph, new Suites(SERVER.address()).supergraph("keys"));
        registry.add("ecobureau.gateway.supergraph", supergraph::toString);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<String> suites() throws IOException {
        return SERVER.ids();
    }

    @ParameterizedTest
    @MethodSource("suites")
    void everyAnswerIsAsExpected(String suite) throws Exception {
        var conformance = new Conformance(
                new Suites(SERVER.address()),
                URI.create("http://localhost:" + port),
                directory.resolve("supergraph.graphql"));
        assertThat(conformance.run(suite))
                .isNotEmpty()
                .allSatisfy((test, wrong) -> assertThat(wrong).as(test.query()).isEmpty());
    }
}
