package org.ecobureau.gateway.subgraph;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a service's answer in one pass. */
final class AnswerReader {

    private static final JsonFactory JSON = new JsonFactory();

    private AnswerReader() {}

    /** What is not a GraphQL answer is {@link SubgraphUnavailable}. */
    static SubgraphAnswer read(InputStream input) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), input)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw SubgraphUnavailable.because("not a GraphQL answer");
            }
            return answer(object(parser));
        } catch (JacksonException e) {
            throw SubgraphUnavailable.because("not a whole JSON answer", e);
        }
    }

    private static SubgraphAnswer answer(ObjectValue body) {
        var data = body.get("data");
        var errors = new ArrayList<ObjectValue>();
        if (body.get("errors") instanceof List<?> list) {
            for (var error : list) {
                if (error instanceof ObjectValue object) {
                    errors.add(object);
                }
            }
        }
        if (!(data instanceof ObjectValue) && errors.isEmpty()) {
            throw SubgraphUnavailable.because("not a GraphQL answer");
        }
        return new SubgraphAnswer(data instanceof ObjectValue object ? object : null, errors);
    }

    private static ObjectValue object(JsonParser parser) {
        var object = new ObjectValue();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            object.append(name, value(parser));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> null;
        };
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        var list = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }
}
