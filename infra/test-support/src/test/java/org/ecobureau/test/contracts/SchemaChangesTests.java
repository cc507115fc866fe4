package org.ecobureau.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaChangesTests {

    private static final String PUBLISHED = """
            {
              "title": "A cart was weighed",
              "type": "object",
              "required": ["cart", "state", "mass", "parts"],
              "properties": {
                "cart": {"description": "Its number", "$ref": "#/$defs/number"},
                "state": {"enum": ["FULL", "EMPTY"]},
                "scale": {"const": "GATE"},
                "mass": {"type": "number", "minimum": 0},
                "remark": {"type": ["string", "null"]},
                "parts": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["code"],
                    "properties": {"code": {"type": "string"}, "tare": {"anyOf": [{"type": "null"}, {"type": "number"}]}}
                  }
                }
              },
              "additionalProperties": true,
              "$defs": {"number": {"type": "string", "pattern": "^\\\\d{4}$"}}
            }
            """;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
                    # What is gone or no longer sure
                    "remark": {"type": ["string", "null"]}, >  > remark: vanished
                    ["cart", "state", "mass", "parts"] > ["cart", "state", "parts"] > data: required was
                    "required": ["code"], >  > parts[]: required was
                    # What is asked for newly
                    ["cart", "state", "mass", "parts"] > ["cart", "state", "mass", "parts", "remark"] > data: required was
                    ["code"] > ["code", "tare"] > parts[]: required was
                    "additionalProperties": true > "additionalProperties": false > data: additionalProperties was
                    # Types
                    "mass": {"type": "number" > "mass": {"type": "string" > mass: type was
                    "mass": {"type": "number" > "mass": {"type": "integer" > mass: type was
                    ["string", "null"] > "string" > remark: type was
                    "code": {"type": "string"} > "code": {"type": ["string", "null"]} > parts[].code: type was
                    {"anyOf": [{"type": "null"}, {"type": "number"}]} > {"anyOf": [{"type": "number"}]} > parts[].tare: had 2 alternatives
                    {"type": "null"}, {"type": "number"} > {"type": "null"}, {"type": "string"} > parts[].tare: type was
                    # Values that readers tell apart
                    ["FULL", "EMPTY"] > ["FULL", "EMPTY", "HALF"] > state: values was
                    ["FULL", "EMPTY"] > ["FULL"] > state: values was
                    {"enum": ["FULL", "EMPTY"]} > {} > state: values was
                    "const": "GATE" > "const": "YARD" > scale: values was
                    "const": "GATE" > "enum": ["GATE", "YARD"] > scale: values was
                    # Other rules, also behind a reference
                    "minimum": 0 > "minimum": 1 > mass: minimum was
                    \\\\d{4} > \\\\d{5} > cart: pattern was
                    "type": "array", > "type": "array", "minItems": 1, > parts: minItems was
                    """)
    void aChangeThatBreaksAReaderIsNamed(String published, String current, String expected) {
        String change = current == null ? "" : current;
        assertThat(PUBLISHED).contains(published);

        assertThat(breaks(PUBLISHED.replace(published, change)))
                .as("%s instead of %s", change, published)
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @Test
    void optionalFieldsMayBeAdded() {
        assertThat(breaks(PUBLISHED
                        .replace("\"scale\":", "\"driver\": {\"type\": \"string\"}, \"scale\":")
                        .replace("\"code\":", "\"lot\": {\"type\": \"string\"}, \"code\":")))
                .isEmpty();
    }

    @Test
    void wordingOrderAndPlaceMayChange() {
        assertThat(breaks(PUBLISHED
                        .replace("A cart was weighed", "A cart was on the scales")
                        .replace("\"description\": \"Its number\", ", "")
                        .replace("\"$ref\": \"#/$defs/number\"", "\"type\": \"string\", \"pattern\": \"^\\\\d{4}$\"")
                        .replace("[\"FULL\", \"EMPTY\"]", "[\"EMPTY\", \"FULL\"]")
                        .replace("\"const\": \"GATE\"", "\"enum\": [\"GATE\"]")
                        .replace("\"additionalProperties\": true,", "")))
                .isEmpty();
    }

    @Test
    void nothingBreaksWhereNothingChanged() {
        assertThat(breaks(PUBLISHED)).isEmpty();
    }

    private static List<String> breaks(String current) {
        return SchemaChanges.breaks(tree(PUBLISHED), tree(current));
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
