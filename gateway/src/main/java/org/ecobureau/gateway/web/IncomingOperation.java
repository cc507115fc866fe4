package org.ecobureau.gateway.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameters of a request, as the specification of GraphQL over HTTP names them.
 *
 * @param query null where the document is known by other means
 * @param documentId of a trusted document
 */
record IncomingOperation(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    /** Of a body in JSON; anything but an object is {@link MalformedRequest}. */
    static IncomingOperation ofBody(byte[] body) {
        var parameters = object("body", body);
        return new IncomingOperation(
                text("query", parameters.get("query")),
                text("documentId", parameters.get("documentId")),
                text("operationName", parameters.get("operationName")),
                object("variables", parameters.get("variables")),
                object("extensions", parameters.get("extensions")));
    }

    /** Of the query part of a URL, where variables and extensions are JSON. */
    static IncomingOperation ofParameters(Map<String, String> parameters) {
        return new IncomingOperation(
                parameters.get("query"),
                parameters.get("documentId"),
                parameters.get("operationName"),
                ofText("variables", parameters.get("variables")),
                ofText("extensions", parameters.get("extensions")));
    }

    private static Map<String, @Nullable Object> ofText(String name, @Nullable String json) {
        if (json == null || json.isBlank()) {
            return Map.of();
        }
        return object(name, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, @Nullable Object> object(String name, byte[] json) {
        try {
            Map<String, @Nullable Object> object = JSON.readValue(json, OBJECT);
            if (object != null) {
                return object;
            }
        } catch (JacksonException e) {
            throw new MalformedRequest(400, name + ": not a JSON object");
        }
        throw new MalformedRequest(400, name + ": null (expected: a JSON object)");
    }

    @SuppressWarnings("unchecked") // a JSON object has texts as keys
    private static Map<String, @Nullable Object> object(String name, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new MalformedRequest(400, name + ": not a JSON object");
    }

    private static @Nullable String text(String name, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new MalformedRequest(400, name + ": not a text");
    }
}
