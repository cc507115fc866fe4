package org.ecobureau.gateway.subscribe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it came: a CloudEvent in structured JSON.
 *
 * @param envelope all of it
 */
record BusEvent(String id, String type, Map<String, @Nullable Object> envelope) {

    /** The attribute that is added to what came: where in the stream of events this one stands. */
    private static final String CURSOR = "cursor";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    /** Anything but a CloudEvent is an {@link IllegalArgumentException}. */
    static BusEvent read(byte[] json) {
        try {
            return of(JSON.readValue(json, OBJECT));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("event: not a JSON object", e);
        }
    }

    static BusEvent of(Map<String, @Nullable Object> envelope) {
        if (envelope.get("id") instanceof String id && envelope.get("type") instanceof String type) {
            return new BusEvent(id, type, envelope);
        }
        throw new IllegalArgumentException("event: no id or type (expected: a CloudEvent)");
    }

    /** The envelope with the place of the event in it. */
    Map<String, @Nullable Object> at(Place place) {
        var all = new LinkedHashMap<>(envelope);
        all.put(CURSOR, place.text());
        return all;
    }

    /** What stands at the end of a path of names separated by dots, through lists. */
    static List<Object> values(@Nullable Object value, String path) {
        var found = new ArrayList<Object>();
        collect(value, path, found);
        return found;
    }

    private static void collect(@Nullable Object value, String path, List<Object> found) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, path, found));
        } else if (path.isEmpty()) {
            if (value != null) {
                found.add(value);
            }
        } else if (value instanceof Map<?, ?> object) {
            int dot = path.indexOf('.');
            var name = dot < 0 ? path : path.substring(0, dot);
            collect(object.get(name), dot < 0 ? "" : path.substring(dot + 1), found);
        }
    }
}
