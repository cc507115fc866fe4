package org.ecobureau.hazardouswaste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.test.contracts.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service publishes and what it waits for, against the published contracts. */
class ContractsTests {

    private static Stream<String> published() {
        return types(entry -> entry.publisher().equals("hazardous-waste"));
    }

    private static Stream<String> consumed() {
        return types(entry -> entry.consumers().contains("hazardous-waste"));
    }

    private static Stream<String> types(Predicate<Catalogue.Entry> which) {
        return Contracts.catalogue().entries().stream().filter(which).map(Catalogue.Entry::type);
    }

    @ParameterizedTest
    @MethodSource("published")
    void anExampleKeepsToItsSchema(String type) {
        JsonNode example = JsonMapper.shared().readTree(Contracts.example(type));
        assertThat(example.path("type").asString()).isEqualTo(type);
        Contracts.assertConforms(type, example.path("data").toString());
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void whatIsConsumedHasAnExample(String type) {
        JsonNode example = JsonMapper.shared().readTree(Contracts.example(type));
        Contracts.assertConforms(type, example.path("data").toString());
    }
}
