package org.ecobureau.gateway.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class HttpIT extends OpenGateway {

    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private static JsonNode json(HttpResponse<String> answer) {
        return GatewayClient.JSON.readTree(answer.body());
    }

    private HttpResponse<String> postText(String body, String... headers) throws IOException, InterruptedException {
        return gateway.send(gateway.request("/graphql", headers).POST(BodyPublishers.ofString(body)));
    }

    @Test
    void aQueryMayComeByGetWithVariablesAndAnOperationName() throws Exception {
        var answer = gateway.get("/graphql?operationName=B&variables=" + encode("{\"year\": 2020}", UTF_8) + "&query="
                + encode("query A { me { id } } query B($year: Int!) { catalogue(year: $year) { userCount } }", UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"data\":{\"catalogue\":{\"userCount\":3}}}");
    }

    @Test
    void aMutationByGetIsRefusedAndNotSentOn() throws Exception {
        int before = ACCOUNTS.headers().size();
        var answer =
                gateway.get("/graphql?query=" + encode("mutation { rename(id: \"u1\", name: \"X\") { id } }", UTF_8));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(ACCOUNTS.headers()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, application/json",
                "*/*, application/json",
                "application/*, application/json",
                "application/json, application/json",
                "application/graphql-response+json, application/graphql-response+json",
                "'application/graphql-response+json, application/json;q=0.9', application/graphql-response+json",
                "'application/json, application/graphql-response+json;q=0.9', application/json",
                "'text/html, application/graphql-response+json;q=0.5, */*;q=0.1', application/graphql-response+json",
            })
    void theAnswerComesInTheTypeThatTheCallerLikesBest(String accept, String type) throws Exception {
        var answer =
                accept == null ? gateway.post("{ me { name } }") : gateway.post("{ me { name } }", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.body()).isEqualTo("{\"data\":{\"me\":{\"name\":\"Ann\"}}}");
    }

    @ParameterizedTest
    @CsvSource({"text/html", "'application/json;q=0'", "image/png;q=0.5", "nonsense"})
    void whoLikesNeitherTypeIsTold(String accept) throws Exception {
        assertThat(gateway.post("{ me { name } }", "Accept", accept).statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ me { | GRAPHQL_PARSE_FAILED",
                "{ nothing } | GRAPHQL_VALIDATION_FAILED",
                "query A { me { id } } query B { me { id } } | OPERATION_NOT_FOUND",
                "query($year: Int!) { catalogue(year: $year) { year } } | BAD_VARIABLES",
            })
    void whatIsNotExecutedHasTheStatusOfItsMediaType(String query, String code) throws Exception {
        assertThat(gateway.post(query).statusCode()).isEqualTo(200);
        var strict = gateway.post(query, "Accept", GRAPHQL_RESPONSE);
        assertThat(strict.statusCode()).isEqualTo(400);
        assertThat(json(strict).at("/errors/0/extensions/code").asString()).isEqualTo(code);
        assertThat(json(strict).has("data")).isFalse();
    }

    @Test
    void aPartialAnswerIsAnAnswer() throws Exception {
        var answer = gateway.post("{ me { name } latest { id } }", "Accept", GRAPHQL_RESPONSE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/data").toString()).isEqualTo("{\"me\":{\"name\":\"Ann\"},\"latest\":null}");
        assertThat(json(answer).at("/errors/0/extensions/service").asString()).isEqualTo("reviews");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                  | {\"query\":          | 400",
                "application/json                  | [{\"query\":\"{a}\"}] | 400",
                "application/json                  | {} | 400",
                "application/json                  | null | 400",
                "application/json                  | {\"query\": 7} | 400",
                "application/json                  | {\"query\": \"{a}\", \"variables\": []} | 400",
                "application/json                  | {\"query\": \"{a}\", \"extensions\": \"x\"} | 400",
                "application/json                  | {\"query\": \"{a}\"} {} | 400",
                "application/json; charset=utf-16  | {\"query\": \"{a}\"} | 415",
                "nonsense                          | {\"query\": \"{a}\"} | 415",
                "text/plain                        | {\"query\": \"{a}\"} | 415",
                "application/x-www-form-urlencoded | query={a} | 415",
            })
    void whatIsNotARequestIsRefused(String type, String body, int status) throws Exception {
        var answer = postText(body, "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/errors/0/extensions/code").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aBodyWithoutATypeOrTooLargeIsRefused() throws Exception {
        assertThat(postText("{\"query\": \"{a}\"}").statusCode()).isEqualTo(415);
        assertThat(postText("{\"query\": \"" + "x".repeat(6_300_000) + "\"}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void onlyFilesOfServicesThatAreUpAreThere() throws Exception {
        assertThat(gateway.get("/files/nobody/a").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/files/reviews/a").statusCode()).isEqualTo(503);
        assertThat(gateway.get("/files/accounts/%2e%2e/%2e%2e/graphql").statusCode())
                .isIn(400, 404);
    }
}
