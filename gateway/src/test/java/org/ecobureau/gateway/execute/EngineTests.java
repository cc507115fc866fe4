package org.ecobureau.gateway.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecobureau.gateway.protect.CostSettings;
import org.ecobureau.gateway.protect.DocumentLimits;
import org.ecobureau.gateway.shop.Shop;
import org.ecobureau.gateway.shop.ShopClient;
import org.ecobureau.gateway.shop.ShopClient.Asked;
import org.ecobureau.gateway.shop.ShopServers;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EngineTests {

    static final EngineSettings SETTINGS = new EngineSettings(
            Duration.ofSeconds(5), 100, 100, new DocumentLimits(100_000, 15_000, 20, 30, 2_000, 2_000, 200));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ShopClient client = new ShopClient(new Shop());
    private final Engine engine = new Engine(Supergraph.parse(ShopServers.supergraph()), client, SETTINGS);

    private JsonNode answer(String query) {
        return answer(query, Map.of());
    }

    private JsonNode answer(String query, Map<String, Object> variables) {
        var request = new OperationRequest(query, null, variables, Map.of("authorization", "Bearer t"));
        return JSON.valueToTree(engine.execute(request).toSpecification());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private List<String> askedServices() {
        return client.asked().stream().map(Asked::service).toList();
    }

    @Nested
    class Joining {

        @Test
        void fieldsComeInTheOrderAskedUnderTheNamesAsked() {
            assertThat(answer("{ z: me { reviews { stars } n: name, __typename, again: name } __typename }")
                            .toString())
                    .isEqualTo(json("{'data':{'z':{'reviews':[{'stars':5}],'n':'Ann','__typename':'User',"
                                    + "'again':'Ann'},'__typename':'Query'}}")
                            .toString());
        }

        @Test
        void equalEntitiesAreAskedForOnce() {
            answer("{ reviews { author { address { city } } } }");
            assertThat(askedServices()).containsExactly("reviews", "accounts");
            assertThat((List<?>) client.asked().get(1).variables().get("_entities"))
                    .hasSize(3);
        }

        @ParameterizedTest
        @CsvSource({"1", "2", "1000"})
        void moreEntitiesThanAServiceTakesAreAskedForInSeveralRequests(int most) {
            var query = "{ reviews { author { address { city } } } me { reviews { id } } users { reviews { id } } }";
            JsonNode expected = answer(query);
            client.asked().clear();

            assertThat(inPieces(most, query)).isEqualTo(expected);
            assertThat(client.asked()).allSatisfy(asked -> assertThat(asked.variables().values().stream()
                            .mapToInt(each -> ((List<?>) each).size())
                            .sum())
                    .isLessThanOrEqualTo(most));
            client.takeDown("accounts");
            client.asked().clear();
            JsonNode withoutAccounts = answer(query);
            assertThat(inPieces(most, query)).isEqualTo(withoutAccounts);
        }

        private JsonNode inPieces(int most, String query) {
            var settings = new EngineSettings(
                    SETTINGS.deadline(), 10, 10, SETTINGS.limits(), CostSettings.UNLIMITED, true, most);
            var other = new Engine(engine.supergraph(), client, settings);
            return JSON.valueToTree(other.execute(new OperationRequest(query, null, Map.of(), Map.of()))
                    .toSpecification());
        }

        @Test
        void whatOneServiceIsAskedAtOneTimeIsOneRequest() {
            var answer = answer("{ me { reviews { id } } users { reviews { id } } latest { author { id } } }");
            assertThat(answer.has("errors")).isFalse();
            assertThat(askedServices()).containsExactlyInAnyOrder("accounts", "reviews", "reviews", "accounts");
        }

        @Test
        void onlyTheVariablesThatAServiceNeedsAreSentToIt() {
            var answer = answer(
                    "query($first: Int, $upc: String!, $express: Boolean = true) { products(first: $first) { upc "
                            + "...on Book { shipping(express: $express) } } product(upc: $upc) { name } me { name } }",
                    Map.of("first", 1, "upc", "c1"));
            assertThat(answer.at("/data/products/0/shipping").asInt()).isEqualTo(1324);
            var sent = client.asked().stream().collect(Collectors.toMap(Asked::service, Asked::variables));
            assertThat(sent.get("products")).isEqualTo(Map.of("first", 1, "upc", "c1"));
            assertThat(sent.get("accounts")).isEmpty();
            assertThat(sent.get("inventory")).containsOnlyKeys("_entities");
        }

        @Test
        void headersTravelWithEveryRequest() {
            answer("{ me { reviews { id } } }");
            assertThat(client.asked()).hasSize(2).allSatisfy(asked -> assertThat(asked.headers())
                    .isEqualTo(Map.of("authorization", "Bearer t")));
        }

        @Test
        void mutationsRunOneAfterAnotherEachWithItsJoins() {
            var answer = answer("mutation { a: rename(id: \"u1\", name: \"One\") { name reviews { id } } "
                    + "b: review(upc: \"b1\", body: \"New\") { author { name address { city } } } "
                    + "c: rename(id: \"u1\", name: \"Two\") { name } d: rename(id: \"u1\", name: \"Two\") { name } }");
            assertThat(answer)
                    .isEqualTo(json("{'data':{'a':{'name':'One','reviews':[{'id':'r1'}]},"
                            + "'b':{'author':{'name':'One','address':{'city':'Lund'}}},"
                            + "'c':{'name':'Two'},'d':{'name':'Two'}}}"));
            assertThat(askedServices()).containsExactly("accounts", "reviews", "reviews", "accounts", "accounts");
        }

        @Test
        void theSchemaIsToldBesideWhatFragmentsAskFor() {
            var query =
                    "{ __schema { queryType { ...T } } ...Q } fragment Q on Query { me { name } } fragment T on __Type { name }";
            var answer = engine.execute(new OperationRequest(query, null, Map.of(), Map.of()));
            assertThat(answer.getErrors()).isEmpty();
            assertThat(answer.<Object>getData().toString())
                    .isEqualTo("{__schema={queryType={name=Query}}, me={name=Ann}}");
        }

        @Test
        void theSchemaIsToldAsCallersSeeIt() {
            var answer = answer(
                    "query($n: String!) { c: __type(name: $n) { fields { name } } me { id } "
                            + "__schema { queryType { name } } }",
                    Map.of("n", "Chair"));
            assertThat(answer.at("/data").propertyNames()).containsExactly("c", "me", "__schema");
            assertThat(answer.at("/data/__schema/queryType/name").asString()).isEqualTo("Query");
            assertThat(answer.at("/data/c/fields").toString()).contains("heavy").doesNotContain("purchasePrice");
        }
    }

    @Nested
    class ServiceAway {

        @Test
        void costsOnlyItsOwnFields() {
            client.takeDown("reviews");
            assertThat(answer("{ p: products(first: 2) { name stars: averageStars } me { name } }"))
                    .isEqualTo(json("{'errors':["
                            + "{'message':'The service reviews is not available','path':['p',0,'stars'],"
                            + "'extensions':{'code':'UNAVAILABLE','service':'reviews'}},"
                            + "{'message':'The service reviews is not available','path':['p',1,'stars'],"
                            + "'extensions':{'code':'UNAVAILABLE','service':'reviews'}}],"
                            + "'data':{'p':[{'name':'Rivers','stars':null},{'name':'Soils','stars':null}],"
                            + "'me':{'name':'Ann'}},'extensions':{'unavailableServices':['reviews']}}"));
        }

        @Test
        void makesTheParentMissingWhereTheSchemaSaysSo() {
            client.takeDown("reviews");
            var answer = answer("{ me { name reviews { id } } product(upc: \"b1\") { name } }");
            assertThat(answer.at("/data")).isEqualTo(json("{'me':null,'product':{'name':'Rivers'}}"));
            assertThat(answer.at("/errors/0/path")).isEqualTo(json("['me','reviews']"));
        }

        @Test
        void isAskedOnlyOncePerOperation() {
            client.takeDown("reviews");
            answer("{ latest { id } product(upc: \"b1\") { averageStars } users { name } }");
            assertThat(askedServices()).containsOnlyOnce("reviews");
        }

        @Test
        void takesWhatDependsOnItAlong() {
            client.takeDown("makers");
            var answer = answer("{ product(upc: \"c1\") { name ...on Chair { heavy inStock } } }");
            assertThat(answer.at("/data/product")).isEqualTo(json("{'name':'Stool','heavy':null,'inStock':false}"));
            assertThat(answer.at("/errors/0/path")).isEqualTo(json("['product','heavy']"));
            assertThat(answer.at("/errors/0/extensions/service").asString()).isEqualTo("makers");
        }

        @ParameterizedTest
        @CsvSource({"accounts, userCount, productCount, 4", "products, productCount, userCount, 3"})
        void isReplacedAtARootFieldThatAnotherResolvesAsWell(String down, String lost, String kept, int value) {
            client.takeDown(down);
            var answer = answer("{ c: catalogue(year: 2020) { year userCount productCount } }");
            assertThat(answer.at("/data/c/year").asInt()).isEqualTo(2020);
            assertThat(answer.at("/data/c/" + kept).asInt()).isEqualTo(value);
            assertThat(answer.at("/data/c/" + lost).isNull()).isTrue();
            assertThat(answer.at("/errors")).hasSize(1);
            assertThat(answer.at("/errors/0/path")).isEqualTo(json("['c','" + lost + "']"));
            assertThat(answer.at("/extensions/unavailableServices")).isEqualTo(json("['" + down + "']"));
        }

        @ParameterizedTest
        @CsvSource({"accounts", "products"})
        void isNotTriedFirstWhenItIsKnownToBeAway(String down) {
            client.openBreaker(down);
            var answer = answer("{ catalogue(year: 2020) { year userCount productCount } }");
            assertThat(answer.at("/data/catalogue/year").asInt()).isEqualTo(2020);
            assertThat(askedServices().get(0)).isNotEqualTo(down);
            client.bringUp(down);
            assertThat(answer("{ catalogue(year: 2020) { year userCount productCount } }"))
                    .isEqualTo(json("{'data':{'catalogue':{'year':2020,'userCount':3,'productCount':4}}}"));
        }

        @Test
        void isReplacedWhereTheFieldHasNoKey() {
            client.takeDown("accounts");
            var answer = answer("{ office { city phone rooms } }");
            assertThat(answer.at("/data/office")).isEqualTo(json("{'city':'Lund','phone':null,'rooms':7}"));
            assertThat(answer.at("/errors/0/path")).isEqualTo(json("['office','phone']"));
        }

        @Test
        void neverMakesAMutationRunTwice() {
            client.takeDown("accounts");
            var answer = answer("mutation { promote(id: \"u1\") { id } }");
            assertThat(answer.at("/data").isNull()).isTrue();
            assertThat(askedServices()).containsExactly("accounts");
        }

        @Test
        void cannotHoldUpTheAnswerBeyondTheDeadline() {
            client.silence("accounts");
            var hasty = new Engine(
                    engine.supergraph(), client, new EngineSettings(Duration.ofMillis(100), 10, 10, SETTINGS.limits()));
            var query = "{ me { reviews { id } } users { id } catalogue(year: 2020) { year } "
                    + "product(upc: \"b1\") { name averageStars } office { city } }";
            JsonNode answer = JSON.valueToTree(hasty.execute(new OperationRequest(query, null, Map.of(), Map.of()))
                    .toSpecification());
            assertThat(answer.at("/data").isNull()).isTrue();
            assertThat(answer.at("/errors/0/path")).isEqualTo(json("['me']"));
            assertThat(askedServices()).containsExactlyInAnyOrder("accounts", "products", "reviews");
        }

        @Test
        void whenAllAreAwayTheAnswerStillTellsWhich() {
            ShopServers.SERVICES.forEach(client::takeDown);
            var answer = answer("{ __typename me { name } latest { id } }");
            assertThat(answer.at("/data")).isEqualTo(json("{'__typename':'Query','me':null,'latest':null}"));
            assertThat(answer.at("/extensions/unavailableServices")).hasSize(2);
        }
    }

    @Nested
    class ErrorsOfServices {

        @Test
        void comeThroughUnderTheCallersPathWithTheirExtensionsUntouched() {
            client.change(
                    "reviews",
                    answer -> Map.of(
                            "data", Map.of("_entities", List.of(Collections.singletonMap("averageStars", null))),
                            "errors",
                                    List.of(Map.of(
                                            "message", "Not yours",
                                            "path", List.of("_entities", 0, "averageStars"),
                                            "locations", List.of(Map.of("line", 1, "column", 2)),
                                            "extensions",
                                                    Map.of("code", "FORBIDDEN", "rule", Map.of("article", "3"))))));
            var answer = answer("{ p: product(upc: \"b1\") { a: averageStars b: averageStars name } }");
            assertThat(answer.at("/data/p")).isEqualTo(json("{'a':null,'b':null,'name':'Rivers'}"));
            assertThat(answer.at("/errors/0"))
                    .isEqualTo(json("{'message':'Not yours','path':['p','a'],"
                            + "'extensions':{'code':'FORBIDDEN','rule':{'article':'3'}}}"));
            assertThat(answer.at("/errors/1/path")).isEqualTo(json("['p','b']"));
        }

        @Test
        void tellThePlaceBelowWhatTheyMadeMissing() {
            client.change("accounts", answer -> {
                var data = new HashMap<String, Object>();
                data.put("me", null);
                return Map.of(
                        "data",
                        data,
                        "errors",
                        List.of(Map.of("message", "Broken", "path", List.of("me", "manager", "email"))));
            });
            var answer = answer("{ m: me { boss: manager { mail: email } } }");
            assertThat(answer)
                    .isEqualTo(json("{'errors':[{'message':'Broken','path':['m','boss','mail']}],'data':{'m':null}}"));
        }

        @Test
        void ofWholeAnswersAreToldAtEachRootField() {
            client.change(
                    "accounts",
                    answer -> Map.of("errors", List.of(Map.of("message", "No", "extensions", Map.of("code", "X")))));
            var answer = answer("{ me { name } product(upc: \"b1\") { name } }");
            assertThat(answer.at("/data")).isEqualTo(json("{'me':null,'product':{'name':'Rivers'}}"));
            assertThat(answer.at("/errors/0/message").asString()).isEqualTo("No");
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("X");
        }
    }

    @Nested
    class WrongAnswers {

        @Test
        void ofAnotherTypeAreMissingValues() {
            client.change(
                    "products",
                    answer -> Map.of(
                            "data",
                            Map.of(
                                    "product",
                                    Map.of(
                                            "__typename",
                                            "Book",
                                            "upc",
                                            "b1",
                                            "name",
                                            List.of("x"),
                                            "price",
                                            "dear",
                                            "weight",
                                            7))));
            var answer = answer("{ product(upc: \"b1\") { name price weight } }");
            assertThat(answer.at("/data/product")).isEqualTo(json("{'name':null,'price':null,'weight':7}"));
            assertThat(answer.at("/errors")).hasSize(2).allSatisfy(error -> assertThat(
                            error.at("/extensions/code").asString())
                    .isEqualTo("INVALID_ANSWER"));
        }

        @Test
        void withoutWhatMustBeThereMakeTheParentMissing() {
            client.change("accounts", answer -> Map.of("data", Map.of("users", List.of(Map.of("id", "u1")))));
            var answer = answer("{ users { id email } product(upc: \"b1\") { name } }");
            assertThat(answer.at("/data").isNull()).isTrue();
            assertThat(answer.at("/errors/0/path")).isEqualTo(json("['users',0,'email']"));
        }

        @Test
        void entitiesThatDoNotExistHaveNoFields() {
            client.change(
                    "reviews",
                    answer -> Map.of("data", Map.of("_entities", new ArrayList<>(Collections.singletonList(null)))));
            assertThat(answer("{ product(upc: \"b1\") { name averageStars } }"))
                    .isEqualTo(json("{'data':{'product':{'name':'Rivers','averageStars':null}}}"));
        }

        @Test
        void ofAnUnknownTypeAreMissingValues() {
            client.change(
                    "products",
                    answer -> Map.of("data", Map.of("product", Map.of("__typename", "Unknown", "name", "x"))));
            var answer = answer("{ product(upc: \"b1\") { name } }");
            assertThat(answer.at("/data/product").isNull()).isTrue();
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_ANSWER");
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{ me { | GRAPHQL_PARSE_FAILED",
                    "{ nothing } | GRAPHQL_VALIDATION_FAILED",
                    "{ product(upc: \"b1\") { ...on Chair { purchasePrice } } } | GRAPHQL_VALIDATION_FAILED",
                    "{ products { price(currency: TEST) } } | GRAPHQL_VALIDATION_FAILED",
                    "query A { me { id } } query B { me { id } } | OPERATION_NOT_FOUND",
                    "query($upc: String!) { product(upc: $upc) { name } } | BAD_VARIABLES",
                })
        void isWhatCannotBeExecuted(String query, String code) {
            var answer = answer(query);
            assertThat(answer.has("data")).isFalse();
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo(code);
            assertThat(client.asked()).isEmpty();
        }

        @Test
        void isWhatIsTooLarge() {
            var limited = new Engine(
                    engine.supergraph(),
                    client,
                    new EngineSettings(Duration.ofSeconds(1), 10, 10, new DocumentLimits(200, 30, 3, 2, 2, 10, 2)));
            for (var query : List.of(
                    "{ users { id } users { id } users { id } me { id } me { id } me { id } me { id } }",
                    "{ me { manager { manager { id } } } }",
                    "{" + " ".repeat(250) + "me { id } }")) {
                var answer = JSON.<JsonNode>valueToTree(
                        limited.execute(new OperationRequest(query, null, Map.of(), Map.of()))
                                .toSpecification());
                assertThat(answer.at("/errors/0/extensions/code").asString())
                        .as(query)
                        .isEqualTo("LIMIT_EXCEEDED");
            }
        }
    }
}
