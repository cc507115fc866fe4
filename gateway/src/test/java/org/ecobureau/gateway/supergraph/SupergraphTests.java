package org.ecobureau.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecobureau.gateway.shop.ShopServers;
import org.junit.jupiter.api.Test;

class SupergraphTests {

    private final Supergraph supergraph = Supergraph.parse(ShopServers.supergraph());

    @Test
    void knowsTheServicesByNameAndAddress() {
        assertThat(supergraph.subgraphs().values())
                .extracting(Subgraph::name)
                .containsExactlyElementsOf(ShopServers.SERVICES);
        assertThat(supergraph.subgraph("TAGS").url()).isEqualTo("http://localhost/tags");
    }

    @Test
    void callersSeeNeitherMachineryNorWhatIsInaccessible() {
        assertThat(supergraph.apiSdl())
                .contains("type Chair implements Product")
                .contains("stock: Int @deprecated(reason : \"ask inStock\")")
                .doesNotContain("join__", "@link", "@key", "purchasePrice", "TEST", "FieldSet");
    }

    @Test
    void aFieldIsKnownToTheServicesThatTakePartInIt() {
        assertThat(supergraph.join("PRODUCTS", "Book", "price")).isNotNull();
        assertThat(supergraph.join("INVENTORY", "Book", "price"))
                .extracting(FieldJoin::external)
                .isEqualTo(true);
        assertThat(supergraph.join("INVENTORY", "Book", "shipping"))
                .extracting(join -> join.requires().text())
                .isEqualTo("price(currency:USD)weight");
        assertThat(supergraph.join("ACCOUNTS", "Book", "price")).isNull();
    }

    @Test
    void aServiceMayKnowATypeByItsInterfaceOnly() {
        assertThat(supergraph.localName("TAGS", "Chair")).isEqualTo("Product");
        assertThat(supergraph.localName("PRODUCTS", "Chair")).isEqualTo("Chair");
        assertThat(supergraph.localName("MAKERS", "Chair")).isNull();
        assertThat(supergraph.possibleIn("TAGS", "Product")).containsExactlyInAnyOrder("Book", "Chair");
    }

    @Test
    void anEntityHasTheKeysOfEachService() {
        assertThat(supergraph.keys("PRODUCTS", "Chair"))
                .extracting(key -> key.fields().text())
                .containsExactlyInAnyOrder("upc", "maker { code } model");
    }

    @Test
    void whatIsNotASupergraphIsRefused() {
        assertThatThrownBy(() -> Supergraph.parse("type Query { a: Int }"))
                .isInstanceOf(SupergraphProblem.class)
                .hasMessageContaining("join__Graph");
        assertThatThrownBy(() -> Supergraph.parse("type Query {"))
                .isInstanceOf(SupergraphProblem.class)
                .hasMessageContaining("not GraphQL");
    }
}
