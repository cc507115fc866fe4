package org.ecobureau.platform.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must be known of a message before it is read; each part is empty where the message does not say it.
 *
 * @param id of the event
 * @param type its wire name
 * @param record whose event it is
 */
record Label(String id, String type, String record) {

    private static final String ID = "id";
    private static final String TYPE = "type";
    private static final String RECORD = "partitionkey";
    private static final Set<String> NAMES = Set.of(ID, TYPE, RECORD);

    /** Reads no further than it must, for the data may be large. */
    static Label of(byte[] message) {
        Map<String, String> said = new HashMap<>();
        try (JsonParser parser = JsonMapper.shared().createParser(message)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            while (isObject && said.size() < NAMES.size() && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && NAMES.contains(name)) {
                    said.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException malformed) {
            // Whoever reads the whole finds it again, and says so.
        }
        return new Label(said.getOrDefault(ID, ""), said.getOrDefault(TYPE, ""), said.getOrDefault(RECORD, ""));
    }
}
