package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.servers.StoreCommands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** However long a list is, it costs the same number of store queries. */
@ServiceIT
class StoreQueriesIT {

    private static final int PAGE = 100;
    private static final int MANY = 12;

    private static final String ALL_JOINS = "{ creditCode sites { name permit { number } registration { number } }"
            + " permits(first: 5) { totalCount nodes { number enterprise { name } registration { number }"
            + " content { outlets { code } } editions { number content { outlets { code } } } } }"
            + " registrations(first: 5) { totalCount nodes { number enterprise { name } permit { number } } } }";

    private static final String CONTENTS = "{ id number registration { number } requestedContent { outlets { code } }"
            + " content { outlets { code } monitoring { point } }"
            + " editions { number content { outlets { code } } } }";

    @Autowired
    GraphQlCaller caller;

    @Autowired
    StoreCommands commands;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(caller);
    }

    @Test
    void aPageOfAHundredCostsWhatAPageOfOneCosts() throws Exception {
        enterprisesNamed("列表厂");

        assertThat(queriesOfPage(PAGE)).isEqualTo(queriesOfPage(1));
    }

    @Test
    void aHundredEntitiesCostWhatOneCosts() throws Exception {
        List<String> codes = enterprisesNamed("实体厂");

        assertThat(queriesOfEntities(codes)).isEqualTo(queriesOfEntities(codes.subList(0, 1)));
    }

    @Test
    void contentsAndEditionsOfManyPermitsCostWhatThoseOfOneCost() throws Exception {
        String code = desk.enterprise();
        IntStream.range(0, MANY).forEach(i -> desk.grantedTo(code, i + "号厂"));
        String first = desk.officer().ask(contents(code, 1)).text("permits.nodes.0.id");
        desk.county()
                .mutate("reapplyForPermit", Map.of("id", first, "content", Desk.grownContent()), "node { id }")
                .data("reapplyForPermit.node.id");

        assertThat(queriesOfContents(code, MANY)).isEqualTo(queriesOfContents(code, 1));
    }

    private int queriesOfContents(String creditCode, int size) throws Exception {
        return commands.queriesDuring(() -> {
                    JsonNode nodes =
                            desk.officer().ask(contents(creditCode, size)).data("permits.nodes");
                    assertThat(nodes.size()).isEqualTo(size);
                    nodes.forEach(permit -> {
                        assertThat(permit.at("/content/outlets").size()).isPositive();
                        assertThat(permit.at("/editions/0/content/outlets").size())
                                .isPositive();
                    });
                })
                .size();
    }

    private static String contents(String creditCode, int size) {
        return "{ permits(filter: {creditCode: \"%s\"}, orderBy: {field: APPLIED_ON, direction: ASC}, first: %d) { nodes %s } }"
                .formatted(creditCode, size, CONTENTS);
    }

    /** The codes of a page of new enterprises, whose names begin so; each has a permit and a registration. */
    private List<String> enterprisesNamed(String prefix) {
        List<String> codes =
                IntStream.range(0, PAGE).mapToObj(i -> CreditCodes.next()).toList();
        StringBuilder enterprises = new StringBuilder("creditCode,name,town,industry\n");
        StringBuilder permits =
                new StringBuilder("creditCode,siteName,management,issuingOffice,appliedAt,acceptedAt,decidedAt\n");
        StringBuilder registrations = new StringBuilder("creditCode,siteName,filedAt\n");
        String at = "2024-03-01T09:00:00+08:00";
        for (String code : codes) {
            enterprises.append("%s,%s%s,430422001,3031\n".formatted(code, prefix, code));
            permits.append("%s,一厂,KEY,CITY,%s,%s,%s\n".formatted(code, at, at, at));
            registrations.append("%s,二厂,%s\n".formatted(code, at));
        }
        desk.imported("importEnterprises", enterprises.toString());
        desk.imported("importPermits", permits.toString());
        desk.imported("importRegistrations", registrations.toString());
        return codes;
    }

    /** The queries that a page of that list takes. */
    private int queriesOfPage(int size) throws Exception {
        String query = "{ enterprises(filter: {name: \"列表厂\"}, first: %d) { nodes %s } }".formatted(size, ALL_JOINS);
        return commands.queriesDuring(
                        () -> assertWhole(desk.officer().ask(query).data("enterprises.nodes"), size))
                .size();
    }

    private int queriesOfEntities(List<String> codes) throws Exception {
        String query = "query($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise %s } }"
                .formatted(ALL_JOINS);
        List<Map<String, String>> of = codes.stream()
                .map(code -> Map.of("__typename", "Enterprise", "creditCode", code))
                .toList();
        return commands.queriesDuring(() ->
                        assertWhole(desk.officer().ask(query, Map.of("of", of)).data("_entities"), codes.size()))
                .size();
    }

    private static void assertWhole(JsonNode enterprises, int size) {
        assertThat(enterprises.size()).isEqualTo(size);
        enterprises.forEach(enterprise -> {
            assertThat(enterprise.at("/permits/totalCount").asInt()).isEqualTo(1);
            assertThat(enterprise.at("/registrations/totalCount").asInt()).isEqualTo(1);
            assertThat(enterprise.at("/registrations/nodes/0/enterprise/name").asString())
                    .endsWith("厂" + enterprise.get("creditCode").asString());
        });
    }
}
