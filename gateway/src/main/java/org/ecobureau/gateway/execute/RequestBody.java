package org.ecobureau.gateway.execute;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.ecobureau.gateway.plan.Fetch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the request of a fetch. */
final class RequestBody {

    private static final JsonFactory JSON = new JsonFactory();

    private RequestBody() {}

    static byte[] of(Fetch fetch, List<Representations> lookups, Map<String, @Nullable Object> variables) {
        var bytes = new ByteArrayOutputStream(fetch.query().length() + 256);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("query", fetch.query());
            json.writeName("variables");
            json.writeStartObject();
            for (var lookup : lookups) {
                if (lookup.lookup().isOfEntities()) {
                    json.writeName(lookup.lookup().alias());
                    json.writeStartArray();
                    lookup.texts().forEach(json::writeRawValue);
                    json.writeEndArray();
                }
            }
            for (var name : fetch.variables()) {
                if (variables.containsKey(name)) {
                    json.writeName(name);
                    JsonValues.write(json, variables.get(name));
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
