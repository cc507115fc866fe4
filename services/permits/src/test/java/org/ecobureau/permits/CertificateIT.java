package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.ecobureau.permits.certificate.Printed;
import org.ecobureau.platform.Digest;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A permit is printed by who holds it, and its paper is held against the register by whoever is shown it. */
@ServiceIT
class CertificateIT {

    private static final String CERTIFICATE = "{ permit(id: \"%s\") { certificate { url fileName mediaType tag inForce"
            + " edition copy code verification sha256 size pieces piece(index: 0) } } }";
    private static final String VERIFY = "query($code: String!) { verifyPermit(code: $code) { result edition"
            + " presentEdition copy presentCopy permit { number enterpriseName status } } }";

    @Autowired
    GraphQlCaller caller;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void theHolderPrintsThePermitAndAnyoneVerifiesIt() throws Exception {
        String id = desk.granted();
        String holder = desk.holder("permit", id);
        GraphQlAnswer answer = desk.of(holder).ask(CERTIFICATE.formatted(id));
        byte[] pdf = fetched(
                desk.of(holder), id, answer.data("permit.certificate.pieces").asInt());
        assertThat(pdf).hasSize(answer.data("permit.certificate.size").asInt());
        assertThat(Digest.sha256(pdf)).isEqualTo(answer.text("permit.certificate.sha256"));
        Printed printed = Printed.read(pdf);
        assertThat(printed.text())
                .contains("厂" + holder, holder + "001P", "一厂区", "王某", "衡阳市生态环境局", "DA001", "二氧化硫", "小时均值", "核发");
        assertThat(printed.code()).isEqualTo(answer.text("permit.certificate.verification"));
        GraphQlAnswer verified = verify(printed.code());
        assertThat(verified.text("verifyPermit.result")).isEqualTo("CURRENT");
        assertThat(verified.text("verifyPermit.permit.number")).isEqualTo(holder + "001P");
        assertThat(verified.text("verifyPermit.permit.enterpriseName")).isEqualTo("厂" + holder);
    }

    @Test
    void thePdfIsDownloadedOnceByWhoMaySeeThePermit() throws Exception {
        String id = desk.granted();
        String holder = desk.holder("permit", id);
        GraphQlAnswer answer = desk.of(holder).ask(CERTIFICATE.formatted(id));
        String url = answer.text("permit.certificate.url");
        String token = TestTokens.of("holder", holder, Role.ENTERPRISE);
        HttpResponse<byte[]> first = get(url, token, null);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(first.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        value -> assertThat(value).startsWith("inline").contains(holder + "001P.pdf"));
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(Digest.sha256(first.body())).isEqualTo(answer.text("permit.certificate.sha256"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get(url, token, tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        assertThat(get(url, null, null).statusCode()).isEqualTo(401);
        assertThat(get(url, TestTokens.of("other", CreditCodes.next(), Role.ENTERPRISE), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(url, TestTokens.of("public", null, Role.PUBLIC), null).statusCode())
                .isEqualTo(404);
        assertThat(get(url, TestTokens.of("province", null, Role.PROVINCE), null)
                        .statusCode())
                .isEqualTo(200);

        step("suspendPermit", id, Map.of("grounds", "拒不改正"));
        HttpResponse<byte[]> changed = get(url, token, tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Printed.read(changed.body()).text(1)).contains("暂扣", "拒不改正");
    }

    @Test
    void aPaperThatTheRegisterHasOvertakenIsSuperseded() {
        String id = desk.granted();
        String first = code(id);
        step("reissuePermit", id, Map.of("reason", "LOST"));
        GraphQlAnswer old = verify(first);
        assertThat(old.text("verifyPermit.result")).isEqualTo("SUPERSEDED");
        assertThat(old.data("verifyPermit.copy").asInt()).isEqualTo(1);
        assertThat(old.data("verifyPermit.presentCopy").asInt()).isEqualTo(2);
        String second = code(id);
        assertThat(verify(second).text("verifyPermit.result")).isEqualTo("CURRENT");
        desk.county()
                .mutate(
                        "renameEnterprise",
                        Map.of("creditCode", desk.holder("permit", id), "name", "更名厂"),
                        "node { name }");
        assertThat(verify(second).text("verifyPermit.result")).isEqualTo("SUPERSEDED");
    }

    @Test
    void aPaperOfAPermitThatWasTakenAwaySaysSoAndCannotBeRelied() {
        String id = desk.granted();
        String before = code(id);
        step("suspendPermit", id, Map.of("grounds", "拒不改正"));
        String suspended = code(id);
        assertThat(verify(before).text("verifyPermit.result")).isEqualTo("NOT_IN_FORCE");
        assertThat(verify(suspended).text("verifyPermit.permit.status")).isEqualTo("SUSPENDED");
        step("reinstatePermit", id, Map.of("grounds", "已改正"));
        assertThat(verify(before).text("verifyPermit.result")).isEqualTo("CURRENT");
        assertThat(verify(suspended).text("verifyPermit.result")).isEqualTo("SUPERSEDED");
        step("revokePermit", id, Map.of("kind", "PENALTY", "grounds", "情节严重"));
        assertThat(verify(before).text("verifyPermit.result")).isEqualTo("NOT_IN_FORCE");
        assertThat(desk.county()
                        .ask(CERTIFICATE.formatted(id))
                        .data("permit.certificate.inForce")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatWasNeverPrintedIsNotKnown() {
        String id = desk.granted();
        String code = code(id);
        char last = code.charAt(code.length() - 1);
        for (String forged : new String[] {
            code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A'),
            "B" + code.substring(1),
            code.substring(2),
            id,
            "",
            "https://example.org/?code=",
            "核".repeat(10_000)
        }) {
            GraphQlAnswer answer = verify(forged);
            assertThat(answer.text("verifyPermit.result")).isEqualTo("UNKNOWN");
            assertThat(answer.data("verifyPermit.permit").isNull()).isTrue();
        }
    }

    @Test
    void thereIsNoPaperOfAnApplicationNorOfThePastNorOfADryRun() throws Exception {
        String id = desk.accepted();
        String certificate = "{ permit(id: \"%s\"%s) { certificate { code } } }";
        assertThat(desk.county()
                        .ask(certificate.formatted(id, ""))
                        .data("permit.certificate")
                        .isNull())
                .isTrue();
        assertThat(get("/files/permits/certificates/" + id + ".pdf", officer(), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.county()
                        .mutate(
                                "grantPermit",
                                Map.of("id", id, "validateOnly", true),
                                "node { number certificate { code } }")
                        .data("grantPermit.node.certificate")
                        .isNull())
                .isTrue();
        step("grantPermit", id, Map.of());
        String then = desk.county()
                .ask("{ permit(id: \"%s\") { updatedAt } }".formatted(id))
                .text("permit.updatedAt");
        assertThat(desk.county()
                        .ask(certificate.formatted(id, ", asOf: \"" + then + "\""))
                        .data("permit.certificate")
                        .isNull())
                .isTrue();
        assertThat(get("/files/permits/certificates/x.pdf", officer(), null).statusCode())
                .isEqualTo(404);
    }

    private static String officer() {
        return TestTokens.of("officer", null, Role.COUNTY_OFFICER);
    }

    private byte[] fetched(Session session, String id, int pieces) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int index = 0; index < pieces; index++) {
            whole.write(Base64.getDecoder()
                    .decode(session.ask(
                                    "{ permit(id: \"%s\") { certificate { piece(index: %d) } } }".formatted(id, index))
                            .text("permit.certificate.piece")));
        }
        return whole.toByteArray();
    }

    private String code(String id) {
        return desk.county()
                .ask("{ permit(id: \"%s\") { certificate { code } } }".formatted(id))
                .text("permit.certificate.code");
    }

    private GraphQlAnswer verify(String code) {
        return caller.withoutToken().ask(VERIFY, Map.of("code", code));
    }

    private void step(String mutation, String id, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("id", id);
        desk.officer().mutate(mutation, input, "node { id }").text(mutation + ".node.id");
    }

    private HttpResponse<byte[]> get(String path, @Nullable String token, @Nullable String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
