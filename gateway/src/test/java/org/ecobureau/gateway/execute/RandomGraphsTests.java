package org.ecobureau.gateway.execute;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.ecobureau.gateway.graph.PlayedGraph;
import org.ecobureau.gateway.graph.RandomGraph;
import org.ecobureau.gateway.shop.RandomQuery;
import org.ecobureau.gateway.shop.ShopClient;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight graphs; {@code -Dgraphs=100} tries more of them. */
class RandomGraphsTests {

    private static final int OPERATIONS = 20;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("graphs", 8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOperationOnAnyGraphIsAnsweredAsByOneServer(long seed) {
        var random = new Random(seed);
        var graph = new RandomGraph(random);
        var supergraph = Supergraph.parse(graph.supergraph());
        var schemas = graph.schemas();
        var services = new ShopClient(new PlayedGraph(schemas, graph.data()).services());
        var engine = new Engine(supergraph, services, EngineTests.SETTINGS);
        var monolith = new PlayedGraph(schemas, graph.data()).monolith(supergraph.apiSdl());
        for (int i = 0; i < OPERATIONS; i++) {
            var text = new RandomQuery(supergraph.apiSchema(), random, 4).text(i % 8 == 0);
            Map<String, Object> variables = Map.of("yes", random.nextBoolean(), "no", random.nextBoolean());
            var expected = monolith.execute(
                            ExecutionInput.newExecutionInput(text).variables(variables))
                    .toSpecification();
            assertThat(expected).as(text).doesNotContainKey("errors");
            var answer = engine.execute(new OperationRequest(text, null, variables, Map.of()));
            assertThat(answer.toSpecification().toString())
                    .as("seed %d, operation %d: %s", seed, i, text)
                    .isEqualTo(expected.toString());
        }
    }
}
