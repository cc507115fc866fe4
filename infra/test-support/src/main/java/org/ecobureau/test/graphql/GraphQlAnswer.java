package org.ecobureau.test.graphql;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param body as it came
 */
public record GraphQlAnswer(int status, String body) {

    /** The whole answer. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The data at a path such as {@code registerEnterprise.node.name} or {@code enterprises.nodes.0}; fails on errors. */
    public JsonNode data(String path) {
        if (json().has("errors")) {
            throw new AssertionError("errors in the answer: " + body);
        }
        return partial(path);
    }

    /** The data at a path, also when there are errors beside them. */
    public JsonNode partial(String path) {
        return json().at("/data/" + path.replace('.', '/'));
    }

    public String text(String path) {
        return data(path).asString();
    }

    /** {@code extensions.code} of every error, then of every finding of its; empty without errors. */
    public List<String> errorCodes() {
        return json().path("errors")
                .valueStream()
                .flatMap(error -> {
                    JsonNode findings = error.at("/extensions/findings");
                    return findings.isMissingNode()
                            ? java.util.stream.Stream.of(
                                    error.at("/extensions/code").asString(""))
                            : findings.valueStream()
                                    .map(finding -> finding.path("code").asString());
                })
                .toList();
    }

    /** Codes of the findings of a dry run, or of warnings, at a path. */
    public List<String> codes(String path) {
        return data(path)
                .valueStream()
                .map(finding -> finding.path("code").asString())
                .toList();
    }
}
