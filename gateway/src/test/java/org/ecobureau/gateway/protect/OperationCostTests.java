package org.ecobureau.gateway.protect;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.Map;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationCostTests {

    private static final Supergraph SUPERGRAPH = Supergraph.parse("""
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) {
              query: Query
              mutation: Mutation
            }
            directive @join__type(graph: join__Graph!) repeatable on OBJECT
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            directive @link(url: String, for: link__Purpose) repeatable on SCHEMA
            directive @cost(weight: Int!) on ARGUMENT_DEFINITION | FIELD_DEFINITION | OBJECT | SCALAR
            directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
            enum link__Purpose { EXECUTION }
            enum join__Graph { A @join__graph(name: "a", url: "http://localhost") }
            type Query @join__type(graph: A) {
              book: Book
              books: [Book!]!
              shelf(first: Int = 4, last: Int): [Book!]
              popular: [Book] @listSize(assumedSize: 7)
              found(count: Int!): Page @listSize(slicingArguments: ["count"], sizedFields: ["items"])
              page(first: Int): Connection
              report(full: Boolean @cost(weight: 30)): String @cost(weight: 5)
            }
            type Mutation @join__type(graph: A) { add: Book }
            type Book @join__type(graph: A) { id: ID! title: String author: Author tags: [String!] }
            type Author @join__type(graph: A) @cost(weight: 3) { name: String books: [Book!] }
            type Page @join__type(graph: A) { total: Int items: [Book!] others: [Book!] }
            type Connection @join__type(graph: A) { edges: [Edge!]! }
            type Edge @join__type(graph: A) { node: Book }
            """);

    private static long cost(String query, Map<String, Object> variables) {
        var document = new Parser().parseDocument(query);
        var operation =
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        return OperationCost.of(SUPERGRAPH, document, operation, new CostSettings(1, 10), variables);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ __typename } | 0",
                "{ __schema { types { name } } } | 0",
                "{ book { id title } } | 1",
                "{ book { author { name } } } | 4",
                "{ books { id } } | 10",
                "{ books { tags author { name } } } | 40",
                "{ shelf { id } } | 4",
                "{ shelf(first: 2) { id } } | 2",
                "{ shelf(first: 2, last: 6) { id } } | 6",
                "{ shelf(first: -5) { id } } | 0",
                "{ popular { author { name } } } | 28",
                "{ found(count: 5) { total items { id } others { id } } } | 16",
                "{ page(first: 3) { edges { node { id } } } } | 7",
                "{ page { edges { node { id } } } } | 21",
                "{ report } | 5",
                "{ report(full: true) } | 35",
                "mutation { add { id } b: add { id } } | 22",
                "{ book { ...F ... { author { name } } } } fragment F on Book { author { name } } | 7",
            })
    void isWhatTheListsAndTheirWeightsMake(String query, long cost) {
        assertThat(cost(query, Map.of())).isEqualTo(cost);
    }

    @Test
    void dependsOnTheVariables() {
        var query = "query($n: Int) { shelf(first: $n) { id } }";
        assertThat(cost(query, Map.of("n", 9))).isEqualTo(9);
        assertThat(cost(query, Map.of())).isEqualTo(10);
    }

    @Test
    void neverOverflows() {
        var deep = "books { author { ".repeat(40) + "name" + " } }".repeat(40);
        assertThat(cost("{ books { author { " + deep + " } } }", Map.of())).isEqualTo(Long.MAX_VALUE);
        assertThat(cost("{ shelf(first: 2147483647) { author { books { id } } } }", Map.of()))
                .isEqualTo(2147483647L * 14);
    }
}
