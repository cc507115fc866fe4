package org.ecobureau.gateway.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.ecobureau.gateway.protect.DocumentLimits;
import org.ecobureau.gateway.protect.HostileDocuments;
import org.ecobureau.gateway.shop.Shop;
import org.ecobureau.gateway.shop.ShopClient;
import org.ecobureau.gateway.shop.ShopServers;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work is judged by what is allocated for it, which does not depend on how busy the machine is. */
class HostileDocumentsTests {

    private static final long MAX_ALLOCATED = 40_000_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ShopClient CLIENT = new ShopClient(new Shop());
    private static final Engine ENGINE = new Engine(
            Supergraph.parse(ShopServers.supergraph()),
            CLIENT,
            new EngineSettings(
                    Duration.ofSeconds(5), 100, 100, new DocumentLimits(100_000, 15_000, 20, 30, 100, 2_000, 200)));

    @BeforeAll
    static void load() {
        assertThat(code("{ me { ")).isEqualTo("GRAPHQL_PARSE_FAILED");
        assertThat(code("{ me { nothing } }")).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    static Stream<Map.Entry<String, String>> tooLarge() {
        return HostileDocuments.tooLarge().entrySet().stream();
    }

    static Stream<Map.Entry<String, String>> invalid() {
        return HostileDocuments.invalid().entrySet().stream();
    }

    private static String code(String document) {
        var answer = ENGINE.execute(new OperationRequest(document, null, Map.of(), Map.of()));
        assertThat(answer.isDataPresent()).isFalse();
        assertThat(answer.getErrors())
                .allSatisfy(error -> assertThat(error.getMessage()).hasSizeLessThan(600));
        return String.valueOf(answer.getErrors().get(0).getExtensions().get("code"));
    }

    private static void assertRefusedCheaply(String document, String code) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        var refused = code(document);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(refused).isEqualTo(code);
        assertThat(allocated).isLessThan(MAX_ALLOCATED);
        assertThat(CLIENT.asked()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tooLarge(Map.Entry<String, String> document) {
        assertRefusedCheaply(document.getValue(), "LIMIT_EXCEEDED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void invalid(Map.Entry<String, String> document) {
        assertRefusedCheaply(document.getValue(), "GRAPHQL_VALIDATION_FAILED");
    }
}
