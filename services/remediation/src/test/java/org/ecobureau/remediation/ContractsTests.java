package org.ecobureau.remediation;

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
        return types(entry -> entry.publisher().equals("remediation"));
    }

    static Stream<String> consumed() {
        return types(entry -> entry.consumers().contains("remediation"));
    }

    private static Stream<String> types(Predicate<Catalogue.Entry> which) {
        return Contracts.catalogue().entries().stream().filter(which).map(Catalogue.Entry::type);
    }

    @ParameterizedTest
    @MethodSource({"published", "consumed"})
    void theExampleKeepsToItsSchema(String type) {
        JsonNode example = JsonMapper.shared().readTree(Contracts.example(type));
        assertThat(example.path("type").asString()).isEqualTo(type);
        Contracts.assertConforms(type, example.path("data").toString());
    }
}
