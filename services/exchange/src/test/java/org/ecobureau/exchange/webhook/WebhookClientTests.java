package org.ecobureau.exchange.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Real calls: something listens inside, and must hear nothing. */
class WebhookClientTests {

    private static final WebhookSettings SETTINGS = new WebhookSettings(
            true, List.of(), Duration.ofSeconds(5), Duration.ofSeconds(5), DataSize.ofKilobytes(64));
    private static final WebhookMessage MESSAGE = WebhookMessage.of("site/s/1", "{}", List.of());

    /** Stands for one answer after another; the last one stays. */
    private record Names(Deque<String[]> answers) implements DnsResolver {

        static Names of(String[]... answers) {
            return new Names(new ArrayDeque<>(Arrays.asList(answers)));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            String[] answer = answers.size() > 1 ? answers.remove() : answers.element();
            InetAddress[] addresses = new InetAddress[answer.length];
            for (int i = 0; i < answer.length; i++) {
                addresses[i] = InetAddress.getByName(answer[i]);
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private final AtomicInteger heardInside = new AtomicInteger();
    private HttpServer inside;

    @BeforeEach
    void listenInside() throws IOException {
        // On every address of this machine.
        inside = HttpServer.create(new InetSocketAddress(0), 0);
        inside.createContext("/", exchange -> {
            heardInside.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void stop() {
        inside.stop(0);
    }

    private String insideAt(String host) {
        return "http://%s:%d/events".formatted(host, inside.getAddress().getPort());
    }

    private static WebhookAnswer call(OutwardAddresses addresses, URI uri) throws IOException {
        try (WebhookClient client = WebhookConfiguration.client(SETTINGS, addresses, Clock.systemUTC())) {
            return client.post(uri, MESSAGE);
        }
    }

    private void assertNotCalled(WebhookAnswer answer) {
        assertThat(answer.taken()).isFalse();
        assertThat(answer.status()).isNull();
        assertThat(answer.error()).startsWith("InwardAddress");
        assertThat(heardInside).hasValue(0);
    }

    @Test
    void aNameThatTurnsInwardBetweenTheCheckAndTheCallIsNotCalled() throws Exception {
        OutwardAddresses addresses =
                new OutwardAddresses(List.of(), Names.of(new String[] {"9.9.9.9"}, new String[] {"127.0.0.1"}));
        URI uri = new WebhookAddress(true, addresses).read(insideAt("rebinding.example"));
        assertNotCalled(call(addresses, uri));
    }

    @Test
    void aNameWithOneInwardAddressAmongOthersIsNotCalled() throws Exception {
        OutwardAddresses addresses = new OutwardAddresses(
                List.of(), Names.of(new String[] {"9.9.9.9"}, new String[] {"9.9.9.9", "127.0.0.1"}));
        URI uri = new WebhookAddress(true, addresses).read(insideAt("several.example"));
        assertNotCalled(call(addresses, uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost.",
                "LOCALHOST",
                "127.0.0.1",
                "127.0.0.9",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "0",
                "0.0.0.0",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "127.0.0.1.",
                "user@127.0.0.1",
                "127.0.0.1%2f@9.9.9.9",
                "\u2460\u2461\u2466.0.0.1"
            })
    void noSpellingOfAnInwardAddressIsAcceptedOrCalled(String host) throws Exception {
        OutwardAddresses addresses = new OutwardAddresses(List.of(), SystemDefaultDnsResolver.INSTANCE);
        String text = insideAt(host);
        URI[] accepted = new URI[1];
        try {
            accepted[0] = new WebhookAddress(true, addresses).read(text);
        } catch (Problem refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        if (accepted[0] != null) {
            // A name that nobody knows today may be entered; it is still not called.
            assertThat(call(addresses, accepted[0]).taken()).isFalse();
        }
        assertThat(heardInside).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectInwardIsNotFollowed(int status) throws Exception {
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        outside.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", insideAt("127.0.0.2"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        outside.start();
        try {
            OutwardAddresses addresses =
                    new OutwardAddresses(List.of(Network.of("127.0.0.1/32")), SystemDefaultDnsResolver.INSTANCE);
            WebhookAnswer answer = call(
                    addresses,
                    URI.create("http://127.0.0.1:%d/"
                            .formatted(outside.getAddress().getPort())));
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.taken()).isFalse();
            assertThat(heardInside).hasValue(0);
        } finally {
            outside.stop(0);
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithACode() {
        OutwardAddresses addresses = new OutwardAddresses(List.of(), SystemDefaultDnsResolver.INSTANCE);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new WebhookAddress(true, addresses).read("gopher://example.org/"));
    }
}
