package org.ecobureau.gateway.execute;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes values of any of the forms in which JSON passes through the gateway. */
final class JsonValues {

    private JsonValues() {}

    static void write(JsonGenerator json, @Nullable Object value) {
        if (value instanceof ObjectValue object) {
            json.writeStartObject();
            for (int i = 0; i < object.size(); i++) {
                json.writeName(object.key(i));
                write(json, object.value(i));
            }
            json.writeEndObject();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, item) -> {
                json.writeName(String.valueOf(key));
                write(json, item);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof Number number) {
            writeNumber(json, number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeNumber(JsonGenerator json, Number number) {
        if (number instanceof Integer || number instanceof Long) {
            json.writeNumber(number.longValue());
        } else if (number instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            json.writeNumber(integer);
        } else {
            json.writeNumber(number.doubleValue());
        }
    }
}
