package org.ecobureau.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.Map;
import java.util.Set;
import org.ecobureau.gateway.shop.ShopServers;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.junit.jupiter.api.Test;

class PlanTests {

    private static final String ENTITIES = "query($_entities:[_Any!]!){_entities(representations:$_entities)";

    private final Supergraph supergraph = Supergraph.parse(ShopServers.supergraph());

    private OperationPlans plans(String query, Map<String, Object> conditions) {
        var document = new Parser().parseDocument(query);
        var operation = document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return OperationPlans.of(supergraph, document, operation, conditions);
    }

    private void assertPlan(String query, String... fetches) {
        assertThat(plans(query, Map.of()).usual().toString()).isEqualTo(String.join("\n", fetches));
    }

    @Test
    void fieldsOfOneServiceAreOneFetch() {
        assertPlan(
                "{ me { name address { city } } users { id } }", "0 accounts: query{me{name address{city}}users{id}}");
    }

    @Test
    void anotherServiceIsEnteredByAKeyThatIsAddedToTheFirst() {
        assertPlan(
                "{ me { name reviews { stars } } }",
                "0 accounts: query{me{name email}}",
                "1 reviews after [0] at me: " + ENTITIES + "{...on User{reviews{stars}}}}");
    }

    @Test
    void aServiceThatSharesNoKeyIsReachedThroughOneThatDoes() {
        assertPlan(
                "{ search { __typename ...on Book { author { reviews { stars } } } } }",
                "0 products: query{search{__typename ...on Book{author{id}}}}",
                "1 accounts after [0] at search.author: " + ENTITIES + "{...on User{email}}}",
                "2 reviews after [1] at search.author: " + ENTITIES + "{...on User{reviews{stars}}}}");
    }

    @Test
    void whatHasNothingToWaitForRunsBesideTheRest() {
        assertPlan(
                "{ makers { rating } products { ...on Chair { maker { rating } } } }",
                "0 makers: query{makers{id}}",
                "1 reviews after [0] at makers: " + ENTITIES + "{...on Maker{rating}}}",
                "2 products: query{products{__typename ...on Chair{maker{code}}}}",
                "3 makers after [2] at products.maker: " + ENTITIES + "{...on Maker{id}}}",
                "4 reviews after [3] at products.maker: " + ENTITIES + "{...on Maker{rating}}}");
    }

    @Test
    void requirementsThatContradictEachOtherAreToldApartInOneRequest() {
        assertPlan(
                "{ product(upc: \"b1\") { ...on Book { shipping customs inStock price } } }",
                "0 products: query{product(upc:\"b1\"){__typename ...on Book{upc price_2:price(currency:USD) weight "
                        + "price_3:price(currency:EUR) price}}}",
                "1 inventory after [0] at product, product: query($_entities_0:[_Any!]!,$_entities_1:[_Any!]!)"
                        + "{_entities_0:_entities(representations:$_entities_0){...on Book{shipping inStock}} "
                        + "_entities_1:_entities(representations:$_entities_1){...on Book{customs}}}");
    }

    @Test
    void requirementsBelowAKeyAreFetchedFirstAndHoldUpOnlyWhatNeedsThem() {
        assertPlan(
                "{ product(upc: \"c1\") { ...on Chair { heavy inStock } } }",
                "0 products: query{product(upc:\"c1\"){__typename ...on Chair{maker{code}model weight}}}",
                "1 makers after [0] at product.maker: " + ENTITIES + "{...on Maker{country{name}}}}",
                "2 inventory after [1] at product: " + ENTITIES + "{...on Chair{heavy}}}",
                "3 inventory after [0] at product: " + ENTITIES + "{...on Chair{inStock}}}");
    }

    @Test
    void whatIsProvidedOnThePathNeedsNoFetch() {
        assertPlan(
                "{ reviews { author { name } } latest { author { name id } } }",
                "0 reviews: query{reviews{author{name}}latest{author{name email}}}",
                "1 accounts after [0] at latest.author: " + ENTITIES + "{...on User{id}}}");
    }

    @Test
    void anInterfaceObjectIsAskedAsTheInterfaceUntilTheTypeMatters() {
        assertPlan("{ tagged(tag: \"a\") { upc tags } }", "0 tags: query{tagged(tag:\"a\"){upc tags}}");
        assertPlan(
                "{ tagged(tag: \"a\") { tags ...on Book { pages } } }",
                "0 tags: query{tagged(tag:\"a\"){tags upc}}",
                "1 products after [0] at tagged: " + ENTITIES + "{__typename ...on Book{pages}}}");
    }

    @Test
    void aFieldWithoutKeyIsAskedOfEachServiceThatHasAPartOfIt() {
        assertPlan(
                "{ office { city phone rooms } }",
                "0 accounts: query{office{city phone}}",
                "1 reviews: query{office{rooms}}");
    }

    @Test
    void whatAllTypesWantIsAskedOfTheInterfaceOnce() {
        assertPlan(
                "{ products { name related { upc } } }",
                "0 products: query{products{__typename name related{__typename upc}}}");
    }

    @Test
    void fieldsOfOneNameAndDifferentFormGetDifferentAliases() {
        assertPlan(
                "{ products { ...on Book { edition { number } } ...on Chair { edition } } }",
                "0 products: query{products{__typename ...on Book{edition{number}}...on Chair{edition_as2:edition}}}");
    }

    @Test
    void mutationsKeepTheirOrderAndNeighboursOfOneServiceShareAFetch() {
        assertPlan(
                "mutation { a: rename(id: 1, name: \"a\") { name } b: promote(id: 1) { name } "
                        + "review(upc: \"b1\", body: \"x\") { id } c: rename(id: 1, name: \"c\") { reviews { id } } }",
                "0 accounts: mutation{rename(id:1,name:\"a\"){name}promote(id:1){name}}",
                "1 reviews after [0]: mutation{review(body:\"x\",upc:\"b1\"){id}}",
                "2 accounts after [1]: mutation{rename_2:rename(id:1,name:\"c\"){email}}",
                "3 reviews after [2] at rename_2: " + ENTITIES + "{...on User{reviews{id}}}}");
    }

    @Test
    void variablesAreDeclaredWhereTheyAreUsed() {
        assertPlan(
                "query($c: Currency = USD, $upc: String!) { product(upc: $upc) { price(currency: $c) averageStars } }",
                "0 products: query($upc:String!,$c:Currency=USD)"
                        + "{product(upc:$upc){__typename price(currency:$c) upc}}",
                "1 reviews after [0] at product: " + ENTITIES + "{...on Book{averageStars}...on Chair{averageStars}}}");
    }

    @Test
    void conditionsAreSettledBeforePlanning() {
        var query = "query($more: Boolean!) { me { name ...@include(if: $more) { reviews { id } } } "
                + "users @skip(if: $more) { id } }";
        assertThat(plans(query, Map.of("more", false)).usual().toString())
                .isEqualTo("0 accounts: query{me{name}users{id}}");
        assertThat(plans(query, Map.of("more", true)).usual().fetches()).hasSize(2);
    }

    @Test
    void aServiceThatIsAvoidedIsAskedOnlyForWhatNoOtherHas() {
        var plans = plans("{ catalogue(year: 1) { year userCount productCount } }", Map.of());
        assertThat(plans.usual().fetches().get(0).service()).isEqualTo("accounts");
        assertThat(plans.avoiding(Set.of("ACCOUNTS"), Set.of("catalogue")).toString())
                .isEqualTo(String.join(
                        "\n",
                        "0 products: query{catalogue(year:1){year productCount}}",
                        "1 accounts after [0] at catalogue: " + ENTITIES + "{...on Catalogue{userCount}}}"));
    }

    @Test
    void whatNoServiceCanResolveIsRefused() {
        var supergraph = Supergraph.parse(ShopServers.supergraph()
                .replace("key: \"email\"", "key: \"email\", resolvable: false")
                .replace("key: \"id\"", "key: \"id\", resolvable: false"));
        var document = new Parser().parseDocument("{ me { reviews { id } } }");
        var operation = document.getDefinitionsOfType(OperationDefinition.class).get(0);
        assertThatThrownBy(() -> OperationPlans.of(supergraph, document, operation, Map.of()))
                .isInstanceOf(PlanProblem.class)
                .hasMessageContaining("me.reviews.id");
    }
}
