package org.ecobureau.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityTests {

    private static final String TYPE = "scales.weighed.v1";

    private static final String ENTRY = "{'publisher': 'scales', 'since': '0.1.0'}";
    private static final String SCHEMA =
            "{'type': 'object', 'required': ['cart'], 'properties': {'cart': {'type': 'string', 'format': 'date'}}}";
    private static final String EXAMPLE = "{'id': 'cart/1', 'data': {'cart': '2020-01-31'}}";

    private static final ContractSet PUBLISHED = set("0.1.0", TYPE, ENTRY, SCHEMA, EXAMPLE);

    static Stream<ContractSet> published() throws IOException {
        return ContractSet.published();
    }

    @ParameterizedTest
    @MethodSource("published")
    void readersOfAPublishedVersionAndOfThePresentOneUnderstandEachOther(ContractSet published) {
        assertThat(new Compatibility(published, ContractSet.current()).breaks()).isEmpty();
    }

    @Test
    void everyTypeOfTheCatalogueHasASchemaAndAnExampleThatKeepsToIt() {
        ContractSet current = ContractSet.current();

        assertThat(current.examples().keySet()).isEqualTo(current.entries().keySet());
        assertThat(current.schemas().keySet()).containsAll(current.entries().keySet());
        assertThat(current.faultsIn(current)).isEmpty();
    }

    @Test
    void aTypeThatVanishedIsABreak() {
        assertThat(breaks(new ContractSet("current", Map.of(), Map.of(), Map.of())))
                .contains(TYPE + ": vanished from the catalogue", TYPE + ": has no schema any more");
    }

    @Test
    void anotherDayOfPublicationIsABreak() {
        assertThat(breaks(current(ENTRY.replace("0.1.0", "0.2.0"), SCHEMA, EXAMPLE)))
                .containsExactly(TYPE + ": since was 0.1.0, is 0.2.0");
    }

    @Test
    void anotherPublisherIsABreak() {
        assertThat(breaks(current(ENTRY.replace("scales", "gate"), SCHEMA, EXAMPLE)))
                .containsExactly(TYPE + ": publisher was scales, is gate");
    }

    @Test
    void aNewTypeIsNotOlderThanTheVersionThatLacksIt() {
        ContractSet none = new ContractSet("0.1.0", Map.of(), Map.of(), Map.of());

        assertThat(new Compatibility(none, current(ENTRY, SCHEMA, EXAMPLE)).breaks())
                .containsExactly(TYPE + ": since 0.1.0 (expected: later than 0.1.0, which has no such type)");
        assertThat(new Compatibility(none, current(ENTRY.replace("0.1.0", "0.1.1"), SCHEMA, EXAMPLE)).breaks())
                .isEmpty();
    }

    @Test
    void anOldEventThatTheNewSchemaRefusesIsABreak() {
        assertThat(breaks(current(ENTRY, SCHEMA.replace("'cart'", "'tram'"), EXAMPLE.replace("'cart'", "'tram'"))))
                .anyMatch(line -> line.startsWith("the 0.1.0 example under the current schema: " + TYPE))
                .anyMatch(line -> line.startsWith("the current example under the 0.1.0 schema: " + TYPE));
    }

    @Test
    void aNewEventThatTheOldSchemaRefusesIsABreak() {
        assertThat(breaks(current(ENTRY, SCHEMA, EXAMPLE.replace("2020-01-31", "2020-01-32"))))
                .singleElement()
                .asString()
                .startsWith("the current example under the 0.1.0 schema: " + TYPE);
    }

    @Test
    void anEnvelopeThatLacksWhatWasPublishedIsABreak() {
        assertThat(breaks(current(ENTRY, SCHEMA, EXAMPLE.replace("'id'", "'name'"))))
                .singleElement()
                .asString()
                .startsWith("the current example under the 0.1.0 schema: " + TYPE);
    }

    @Test
    void aSchemaThatBreaksReadersIsABreakEvenWhereNoExampleShowsIt() {
        assertThat(breaks(current(ENTRY, SCHEMA.replace("'string'", "['string', 'null']"), EXAMPLE)))
                .containsExactly(TYPE + ": cart: type was [\"string\"], is [\"null\", \"string\"]");
    }

    private static List<String> breaks(ContractSet current) {
        return new Compatibility(PUBLISHED, current).breaks();
    }

    private static ContractSet current(String entry, String schema, String example) {
        return set("current", TYPE, entry, schema, example);
    }

    private static ContractSet set(String name, String type, String entry, String schema, String example) {
        JsonNode envelope = json("{'type': 'object', 'required': ['id', 'data']}");
        return new ContractSet(
                name,
                Map.of(type, json(entry)),
                Map.of(ContractSet.ENVELOPE, envelope, type, json(schema)),
                Map.of(type, json(example)));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
