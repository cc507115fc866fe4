package org.ecobureau.gateway.execute;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import java.util.Map;
import java.util.Random;
import org.ecobureau.gateway.shop.RandomQuery;
import org.ecobureau.gateway.shop.Shop;
import org.ecobureau.gateway.shop.ShopClient;
import org.ecobureau.gateway.shop.ShopServers;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomQueriesTests {

    private static final int QUERIES = 100;

    private final Shop shop = new Shop();
    private final Supergraph supergraph = Supergraph.parse(ShopServers.supergraph());
    private final Engine engine = new Engine(supergraph, new ShopClient(shop), EngineTests.SETTINGS);
    private final GraphQL monolith = ShopServers.monolith(supergraph.apiSdl(), shop);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyQueryIsAnsweredAsByOneServer(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < QUERIES; i++) {
            var query = new RandomQuery(supergraph.apiSchema(), random).text();
            Map<String, Object> variables = Map.of("yes", random.nextBoolean(), "no", random.nextBoolean());
            var expected = monolith.execute(
                            ExecutionInput.newExecutionInput(query).variables(variables))
                    .toSpecification();
            var answer = engine.execute(new OperationRequest(query, null, variables, Map.of()));
            assertThat(expected).as(query).doesNotContainKey("errors");
            assertThat(answer.toSpecification())
                    .as("seed %d, query %d: %s%n%s", seed, i, query, engine.plan(query, null, variables))
                    .isEqualTo(expected);
            assertThat(answer.toSpecification().toString()).as(query).isEqualTo(expected.toString());
        }
    }
}
