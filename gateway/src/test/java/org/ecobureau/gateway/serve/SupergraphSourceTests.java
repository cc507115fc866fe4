package org.ecobureau.gateway.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupergraphSourceTests {

    @Test
    void aFileIsGivenOnceAndAgainWhenItsContentHasChangedAndSettled(@TempDir Path directory) throws IOException {
        var file = directory.resolve("graph.graphql");
        Files.writeString(file, "one");
        for (var location : List.of(file.toString(), file.toUri().toString())) {
            var source = SupergraphSource.at(location);
            Files.writeString(file, "one");
            assertThat(source.next()).isEqualTo("one");
            Files.writeString(file, "one");
            assertThat(source.next()).isNull();
            Files.writeString(file, "tw");
            assertThat(source.next()).isNull();
            Files.writeString(file, "two");
            assertThat(source.next()).isNull();
            assertThat(source.next()).isEqualTo("two");
            assertThat(source.next()).isNull();
        }
    }

    @Test
    void aResourceOfTheApplicationIsFound() throws IOException {
        assertThat(SupergraphSource.at("classpath:graphs/shop.graphql").next()).contains("join__Graph");
    }

    @Nested
    class AtAUrl {

        private final List<String> tagsAsked = new ArrayList<>();
        private String text = "one";
        private int status = 200;

        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                var tag = "\"" + text.hashCode() + "\"";
                var asked = exchange.getRequestHeaders().getFirst("If-None-Match");
                tagsAsked.add(String.valueOf(asked));
                var body = text.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("ETag", tag);
                boolean same = tag.equals(asked) && status == 200;
                exchange.sendResponseHeaders(same ? 304 : status, same ? -1 : body.length);
                if (!same) {
                    exchange.getResponseBody().write(body);
                }
            }
        }

        @Test
        void theTextIsAskedForByItsTag() throws IOException {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/graph", this::answer);
            server.start();
            try {
                var source = SupergraphSource.at(
                        "http://localhost:" + server.getAddress().getPort() + "/graph");
                assertThat(source.next()).isEqualTo("one");
                assertThat(source.next()).isNull();
                text = "two";
                assertThat(source.next()).isEqualTo("two");
                status = 500;
                assertThatThrownBy(source::next).isInstanceOf(IOException.class).hasMessageContaining("status 500");
                status = 200;
                assertThat(source.next()).isNull();
                assertThat(tagsAsked).startsWith("null", "\"" + "one".hashCode() + "\"");
            } finally {
                server.stop(0);
            }
        }
    }
}
