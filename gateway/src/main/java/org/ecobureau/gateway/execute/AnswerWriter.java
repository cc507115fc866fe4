package org.ecobureau.gateway.execute;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes answers as JSON in UTF-8. */
public final class AnswerWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private AnswerWriter() {}

    public static byte[] bytes(ExecutionResult answer) {
        return answer instanceof WrittenAnswer written ? written.bytes() : write(answer);
    }

    static byte[] write(ExecutionResult answer) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            if (!answer.getErrors().isEmpty()) {
                writeErrors(json, answer);
            }
            if (answer.isDataPresent()) {
                json.writeName("data");
                JsonValues.write(json, answer.getData());
            }
            Map<Object, Object> extensions = answer.getExtensions();
            if (extensions != null && !extensions.isEmpty()) {
                json.writeName("extensions");
                JsonValues.write(json, extensions);
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeErrors(JsonGenerator json, ExecutionResult answer) {
        json.writeName("errors");
        json.writeStartArray();
        for (GraphQLError error : answer.getErrors()) {
            JsonValues.write(json, error.toSpecification());
        }
        json.writeEndArray();
    }
}
