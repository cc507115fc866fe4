package org.ecobureau.platform.requests;

import java.util.Map;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads what GraphQL over HTTP asks for; JSON of any other shape is {@code BAD_REQUEST}, with the member at fault. */
final class RequestBody extends ValueDeserializer<SerializableGraphQlRequest> {

    private static final String ARRAY = "an array";
    private static final String OBJECT = "an object";
    private static final String TEXT = "a text";

    static final String EXPECTED = "a JSON object with the member query";

    @Override
    public SerializableGraphQlRequest deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw malformed("body", word(json), EXPECTED);
        }
        JavaType type = context.getTypeFactory().constructMapType(Map.class, String.class, Object.class);
        Map<String, @Nullable Object> members = context.readValue(json, type);
        SerializableGraphQlRequest request = new SerializableGraphQlRequest();
        String query = text("query", members.get("query"));
        if (query == null) {
            throw malformed("query", "missing", "a GraphQL document");
        }
        request.setQuery(query);
        request.setOperationName(text("operationName", members.get("operationName")));
        request.setVariables(object("variables", members.get("variables")));
        request.setExtensions(object("extensions", members.get("extensions")));
        return request;
    }

    /** Of a body that is null and nothing else. */
    @Override
    public Object getNullValue(DeserializationContext context) {
        throw malformed("body", "null", EXPECTED);
    }

    private static @Nullable String text(String member, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw malformed(member, word(value), TEXT);
    }

    @SuppressWarnings("unchecked") // a JSON object has texts as keys
    private static Map<String, @Nullable Object> object(String member, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw malformed(member, word(value), "a JSON object");
    }

    private static String word(JsonParser json) {
        return switch (json.currentToken()) {
            case START_ARRAY -> ARRAY;
            case VALUE_STRING -> TEXT;
            default -> shortened(json.getString());
        };
    }

    private static String word(Object value) {
        return value instanceof Map
                ? OBJECT
                : value instanceof Iterable ? ARRAY : value instanceof String ? TEXT : shortened(value.toString());
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    private static Problem malformed(String member, String actual, String expected) {
        return Finding.of(PlatformProblem.BAD_REQUEST)
                .with("actual", actual)
                .with("expected", expected)
                .at(member)
                .asProblem();
    }
}
