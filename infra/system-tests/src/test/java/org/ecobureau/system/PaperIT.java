package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;

/** A front end knows the gateway only: it prints a permit there, and anyone verifies the paper there. */
class PaperIT {

    private final RunningSystem system = RunningSystem.current();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aPermitIsPrintedAndVerifiedThroughTheGateway() throws Exception {
        GraphQlAnswer answer = system.gateway()
                .withToken(RunningSystem.officeToken())
                .ask("{ permits(first: 1, filter: {status: EXPIRED}) { nodes { number creditCode enterprise { name }"
                        + " certificate { url code inForce sha256 size } } } }");
        String holder = answer.text("permits.nodes.0.creditCode");
        String url = answer.text("permits.nodes.0.certificate.url");
        HttpResponse<byte[]> pdf = get(url, token(holder));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body())
                .hasSize(answer.data("permits.nodes.0.certificate.size").asInt())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf.body())))
                .isEqualTo(answer.text("permits.nodes.0.certificate.sha256"));
        assertThat(get(
                                url,
                                token(holder),
                                "If-None-Match",
                                pdf.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(url, token("91430422MA4Q999994")).statusCode()).isEqualTo(404);
        assertThat(http.send(
                                HttpRequest.newBuilder(system.endpoint().resolve(url))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);

        GraphQlAnswer verified = system.gateway()
                .withoutToken()
                .ask(
                        "query($code: String!) { verifyPermit(code: $code) { result permit { number enterpriseName status } } }",
                        Map.of("code", answer.text("permits.nodes.0.certificate.code")));
        assertThat(verified.text("verifyPermit.result")).isEqualTo("NOT_IN_FORCE");
        assertThat(verified.text("verifyPermit.permit.number")).isEqualTo(answer.text("permits.nodes.0.number"));
        assertThat(verified.text("verifyPermit.permit.enterpriseName"))
                .isEqualTo(answer.text("permits.nodes.0.enterprise.name"));
    }

    private static String token(String organisation) {
        return TestTokens.of("holder", organisation, Role.ENTERPRISE);
    }

    private HttpResponse<byte[]> get(String url, String token, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(system.endpoint().resolve(url)).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
