package org.ecobureau.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecobureau.gateway.shop.Shop;
import org.ecobureau.gateway.shop.ShopServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway that executes only what its operators have put up, tells no schema, and counts requests. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ecobureau.gateway.supergraph=classpath:graphs/shop.graphql",
            "ecobureau.gateway.documents.trusted-only=true",
            "ecobureau.gateway.introspection=false",
            "ecobureau.gateway.rate.requests=5",
            "ecobureau.gateway.rate.period=1h"
        })
class LockedIT {

    private static final TokenKeys KEYS = new TokenKeys();

    @TempDir
    static Path directory;

    private static ShopServer accounts;

    @LocalServerPort
    private int port;

    private GatewayClient gateway;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        accounts = new ShopServer("accounts", ShopServers.services(new Shop()).get("accounts"));
        registry.add("ecobureau.gateway.services.accounts.url", accounts::url);
        Files.writeString(
                directory.resolve("desk.json"),
                "{\"me\": \"{ me { name } }\", \"schema\": \"{ __schema { queryType { name } } }\"}");
        registry.add("ecobureau.gateway.documents.trusted", directory::toString);
        registry.add("ecobureau.jwt.public-key-location", () -> KEYS.location(directory));
    }

    @BeforeEach
    void connect() {
        gateway = new GatewayClient(port);
    }

    @AfterAll
    static void stop() {
        accounts.close();
    }

    private String codeOf(Map<String, ?> body, String subject) throws IOException, InterruptedException {
        return gateway.ask(body, "Authorization", KEYS.bearer(subject))
                .at("/errors/0/extensions/code")
                .asString();
    }

    @Test
    void onlyTrustedDocumentsAreExecuted() throws Exception {
        var bearer = KEYS.bearer("li");
        for (var body : List.of(Map.of("documentId", "me"), Map.of("query", "{ me { name } }"))) {
            assertThat(gateway.ask(body, "Authorization", bearer)
                            .at("/data/me/name")
                            .asString())
                    .isEqualTo("Ann");
        }
        assertThat(codeOf(Map.of("query", "{ me { email } }"), "li")).isEqualTo("DOCUMENT_NOT_TRUSTED");
        assertThat(codeOf(Map.of("documentId", "you"), "li")).isEqualTo("DOCUMENT_NOT_FOUND");
    }

    @Test
    void theSchemaIsNotTold() throws Exception {
        assertThat(codeOf(Map.of("documentId", "schema"), "wang")).isEqualTo("INTROSPECTION_DISABLED");
        assertThat(gateway.get("/graphql/schema").statusCode()).isEqualTo(404);
    }

    @Test
    void aCallerWhoAsksTooOftenIsToldWhenToComeBackAndOthersAreAnswered() throws Exception {
        var bearer = KEYS.bearer("zhao");
        for (int i = 0; i < 5; i++) {
            assertThat(gateway.post(Map.of("documentId", "me"), "Authorization", bearer)
                            .statusCode())
                    .isEqualTo(200);
        }
        var refused = gateway.post(Map.of("documentId", "me"), "Authorization", bearer);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 721);
        assertThat(refused.body()).contains("RATE_LIMITED");
        assertThat(gateway.post(Map.of("documentId", "me"), "Authorization", KEYS.bearer("qian"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.post(Map.of("documentId", "me")).statusCode()).isEqualTo(200);
    }
}
