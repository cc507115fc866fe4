package org.ecobureau.gateway.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.ecobureau.gateway.protect.HostileDocuments;
import org.junit.jupiter.api.Test;

class ProtectionIT extends OpenGateway {

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    @Test
    void hostileDocumentsAreRefusedAndOthersAnsweredAsBefore() throws Exception {
        var codes = new HashMap<String, String>();
        int before = ACCOUNTS.headers().size();
        for (var document : HostileDocuments.tooLarge().entrySet()) {
            codes.put(
                    document.getKey(),
                    gateway.ask(document.getValue())
                            .at("/errors/0/extensions/code")
                            .asString());
        }
        for (var document : HostileDocuments.invalid().entrySet()) {
            assertThat(gateway.ask(document.getValue())
                            .at("/errors/0/extensions/code")
                            .asString())
                    .as(document.getKey())
                    .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        }
        assertThat(codes)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, code) -> assertThat(code).as(name).isEqualTo("LIMIT_EXCEEDED"));
        assertThat(ACCOUNTS.headers()).hasSize(before);
        assertThat(gateway.ask("{ me { name } }").at("/data/me/name").asString())
                .isEqualTo("Ann");
    }

    @Test
    void theCostIsToldToWhoAsksForItAndLimited() throws Exception {
        var cost = gateway.ask("{ users { name } }", "X-Explain", "cost").at("/extensions/cost");
        assertThat(cost.at("/estimated").asInt()).isEqualTo(10);
        assertThat(cost.at("/limit").asInt()).isEqualTo(1_000_000);
        assertThat(gateway.ask("{ users { name } }").has("extensions")).isFalse();
        var refused = gateway.ask("{ products(first: 1000001) { upc } }").at("/errors/0/extensions");
        assertThat(refused.at("/code").asString()).isEqualTo("COST_EXCEEDED");
        assertThat(refused.at("/cost/estimated").asInt()).isEqualTo(1_000_001);
    }

    @Test
    void aDocumentIsSentOnceAndThenKnownByItsHashByPostAndGet() throws Exception {
        var query = "{ me { name email } }";
        var extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256(query)));
        var unknown = gateway.ask(Map.of("extensions", extensions)).at("/errors/0");
        assertThat(unknown.at("/message").asString()).isEqualTo("PersistedQueryNotFound");
        assertThat(unknown.at("/extensions/code").asString()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(gateway.ask(Map.of("query", query, "extensions", extensions))
                        .at("/data/me/name")
                        .asString())
                .isEqualTo("Ann");
        assertThat(gateway.ask(Map.of("extensions", extensions))
                        .at("/data/me/name")
                        .asString())
                .isEqualTo("Ann");
        var byGet =
                gateway.get("/graphql?extensions=" + encode(GatewayClient.JSON.writeValueAsString(extensions), UTF_8));
        assertThat(byGet.body()).contains("\"name\":\"Ann\"");
        var wrong = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256("{ x }")));
        assertThat(gateway.ask(Map.of("query", query, "extensions", wrong))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("PERSISTED_QUERY_HASH_MISMATCH");
    }
}
