package org.ecobureau.medicalwaste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.test.contracts.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractsTests {

    static Stream<String> published() {
        return types(entry -> entry.publisher().equals("medical-waste"));
    }

    static Stream<String> consumed() {
        return types(entry -> entry.consumers().contains("medical-waste"));
    }

    private static Stream<String> types(Predicate<Catalogue.Entry> which) {
        return Contracts.catalogue().entries().stream().filter(which).map(Catalogue.Entry::type);
    }

    @ParameterizedTest
    @MethodSource("published")
    void theExampleOfAPublishedEventKeepsToItsSchema(String type) {
        JsonNode example = JsonMapper.shared().readTree(Contracts.example(type));

        Contracts.assertConforms(type, example.get("data").toString());
        assertThat(example.get("type").asString()).isEqualTo(type);
        assertThat(example.get("subject").asString())
                .isEqualTo(example.at("/data/roundId").asString());
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void theExampleOfAConsumedEventKeepsToItsSchema(String type) {
        JsonNode example = JsonMapper.shared().readTree(Contracts.example(type));

        Contracts.assertConforms(type, example.get("data").toString());
        assertThat(example.get("type").asString()).isEqualTo(type);
    }
}
