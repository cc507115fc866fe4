package org.ecobureau.gateway.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Suites as another server offers them: {@code /ids} names them, {@code /<id>/supergraph} is the graph, whose services
 * that server plays, and {@code /<id>/tests} are operations with what is expected of them.
 */
record Suites(URI server) {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    List<String> ids() throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        JSON.readTree(get("/ids")).forEach(id -> ids.add(id.asString()));
        return ids;
    }

    String supergraph(String id) throws IOException, InterruptedException {
        return get("/" + id + "/supergraph");
    }

    List<Case> cases(String id) throws IOException, InterruptedException {
        var cases = new ArrayList<Case>();
        for (var test : JSON.readTree(get("/" + id + "/tests"))) {
            cases.add(new Case(id, cases.size(), test));
        }
        return cases;
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server + path)).build();
        var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + ": status " + response.statusCode() + " (expected: 200)");
        }
        return response.body();
    }

    /**
     * One test of a suite.
     *
     * @param test with {@code query}, where needed {@code variables}, and {@code expected}
     */
    record Case(String suite, int number, JsonNode test) {

        String query() {
            return test.path("query").asString();
        }

        /** What the answer has to be but is not; empty where it is. */
        String difference(JsonNode answer) {
            var expected = test.path("expected");
            if (!isSame(expected.path("data"), answer.path("data"))) {
                return "data: " + answer.path("data") + " (expected: " + expected.path("data") + ")"
                        + (answer.has("errors") ? ", errors: " + answer.path("errors") : "");
            }
            boolean wrong = !answer.path("errors").isEmpty();
            if (expected.path("errors").isBoolean() && expected.path("errors").asBoolean() != wrong) {
                return wrong
                        ? "errors: " + answer.path("errors") + " (expected: none)"
                        : "errors: none (expected: some)";
            }
            return "";
        }

        /** No data and null data are the same, and so are 1 and 1.0. */
        private static boolean isSame(JsonNode expected, JsonNode found) {
            if (isNothing(expected) || isNothing(found)) {
                return isNothing(expected) && isNothing(found);
            }
            return expected.equals(
                    (one, other) -> one.isNumber() && other.isNumber()
                            ? one.decimalValue().compareTo(other.decimalValue())
                            : one.equals(other) ? 0 : 1,
                    found);
        }

        private static boolean isNothing(JsonNode node) {
            return node.isMissingNode() || node.isNull();
        }
    }
}
