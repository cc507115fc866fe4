package org.ecobureau.platform.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecobureau.vocabulary.problem.Finding;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a request that never becomes one of GraphQL, in the form that GraphQL gives its errors. */
record Refusal(int status, Finding finding) {

    void write(HttpServletResponse response, Locale locale, JsonMapper json) throws IOException {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", finding.code().name());
        extensions.put("kind", finding.code().kind().name());
        if (finding.field() != null) {
            extensions.put("field", finding.field());
        }
        extensions.put("facts", finding.facts());
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream()
                .write(json.writeValueAsBytes(Map.of(
                        "errors", List.of(Map.of("message", finding.message(locale), "extensions", extensions)))));
    }
}
