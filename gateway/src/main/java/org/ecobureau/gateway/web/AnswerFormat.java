package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** In what media type a caller wants the answer, which decides on status codes as well. */
enum AnswerFormat {
    /** Status 200 for all that is well-formed, as callers of this type have always known it. */
    JSON("application/json"),
    /** Status 4xx for what is not executed. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    /** What has a status of its own in either format. */
    private static final Map<String, Integer> STATUSES = Map.of("METHOD_NOT_ALLOWED", 405, "RATE_LIMITED", 429);

    private final MediaType type;

    AnswerFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    MediaType contentType() {
        return type;
    }

    /**
     * The one that the caller likes best; JSON where any will do.
     *
     * @param accept the header of that name
     */
    static AnswerFormat of(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        for (var wanted : liked(accept)) {
            for (var format : values()) {
                if (wanted.getQualityValue() > 0 && wanted.isCompatibleWith(format.type)) {
                    return format;
                }
            }
        }
        throw new MalformedRequest(
                406, "Accept: " + accept + " (expected: " + JSON.type + " or " + GRAPHQL_RESPONSE.type + ")");
    }

    private static List<MediaType> liked(String accept) {
        try {
            var types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            types.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            return types;
        } catch (InvalidMediaTypeException e) {
            throw new MalformedRequest(406, "Accept: " + accept + " (expected: media types)");
        }
    }

    int status(ExecutionResult answer) {
        if (answer.isDataPresent()) {
            return 200;
        }
        var code =
                answer.getErrors().isEmpty() ? null : answer.getErrors().get(0).getExtensions();
        var own = code == null ? null : STATUSES.get(String.valueOf(code.get("code")));
        return own != null ? own : this == JSON ? 200 : 400;
    }
}
