package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries are found by what one knows of them, and by nobody who may not see them. */
@ServiceIT
class EnterpriseSearchIT {

    private static final String FOUND = "{ enterprises(filter: %s) { totalCount nodes { name } } }";

    @Autowired
    GraphQlCaller caller;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    private String registered(String name, String town, String industry) {
        String code = CreditCodes.next();
        Map<String, Object> input =
                Map.of("creditCode", code, "name", name, "town", town, "industry", industry, "confirmedDistinct", true);
        return desk.county()
                .mutate("registerEnterprise", input, "node { creditCode }")
                .text("registerEnterprise.node.creditCode");
    }

    private GraphQlAnswer taken(String mutation, Map<String, Object> input) {
        GraphQlAnswer answer = desk.county().mutate(mutation, input, "node { version } warnings { code }");
        assertThat(answer.errorCodes()).isEmpty();
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{name: \"鑫犇\"}; 衡南鑫犇水泥有限公司",
                "{name: \"犇\"}; 衡南鑫犇水泥有限公司",
                "{name: \"鑫犇水泥有限\"}; 衡南鑫犇水泥有限公司",
                "{name: \"鑫犇旧称\"}; 衡南鑫犇水泥有限公司",
                "{name: \"鑫犇 水泥\"}; 衡南鑫犇水泥有限公司",
                "{name: \"犇鑫\"}; ",
                "{name: \"鑫犇有限公司\"}; ",
                "{name: \"犇\", town: \"430422104\"}; 衡南鑫犇水泥有限公司",
                "{name: \"犇\", town: \"430422105\"}; 衡南鑫犇水泥有限公司",
                "{name: \"犇\", town: \"430422106\"}; ",
                "{name: \"犇\", industry: \"301\"}; 衡南鑫犇水泥有限公司",
                "{name: \"犇\", industry: \"1011\", town: \"430422105\", status: ACTIVE}; 衡南鑫犇水泥有限公司",
                "{name: \"犇\", industry: \"302\"}; ",
                "{name: \"犇\", status: CLOSED}; ",
            })
    void anEntryIsFoundByAnyPartOfItsNamesAndByWhatItIs(String filter, String expected) {
        if (count("{name: \"鑫犇水泥\"}") == 0) {
            String code = registered("鑫犇旧称", "430422104", "3011");
            taken("renameEnterprise", Map.of("creditCode", code, "name", "衡南鑫犇水泥有限公司"));
            taken(
                    "addEnterpriseSite",
                    Map.of("creditCode", code, "name", "矿山", "town", "430422105", "industry", "1011"));
        }
        GraphQlAnswer answer = desk.county().ask(FOUND.formatted(filter));
        assertThat(answer.data("enterprises.nodes").valueStream().map(node -> node.get("name")
                        .asString()))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
        assertThat(count(filter)).isEqualTo(expected == null ? 0 : 1);
    }

    private int count(String filter) {
        return desk.county()
                .ask(FOUND.formatted(filter))
                .data("enterprises.totalCount")
                .asInt();
    }

    @Test
    void aListOfManyIsWalkedInTheOrderOfNamesBothWays() {
        for (int i = 0; i < 7; i++) {
            registered("翻页" + (char) ('甲' + i) + "厂", "430422001", "3031");
        }
        String query =
                "{ enterprises(filter: {name: \"翻页\"}, %s) { nodes { name } pageInfo { endCursor startCursor } } }";
        GraphQlAnswer first = desk.county().ask(query.formatted("first: 4"));
        String end = first.text("enterprises.pageInfo.endCursor");
        GraphQlAnswer second = desk.county().ask(query.formatted("first: 4, after: \"" + end + "\""));
        GraphQlAnswer back = desk.county()
                .ask(query.formatted("last: 4, before: \"" + second.text("enterprises.pageInfo.startCursor") + "\""));
        assertThat(names(first)).hasSize(4).isSorted();
        assertThat(names(second)).hasSize(3).isSorted().doesNotContainAnyElementsOf(names(first));
        assertThat(names(back)).isEqualTo(names(first));
    }

    private static List<String> names(GraphQlAnswer answer) {
        return answer.data("enterprises.nodes")
                .valueStream()
                .map(node -> node.get("name").asString())
                .toList();
    }

    @Test
    void wrongFiltersAreNamed() {
        String wrong = "{town: \"1\", industry: \"C30\", name: \"" + "长".repeat(51) + "\"}";
        assertThat(desk.county().ask(FOUND.formatted(wrong)).errorCodes())
                .containsExactly("TOWN_UNKNOWN", "INDUSTRY_FORM", "NAME_SEARCH_TOO_LONG");
    }

    @Test
    void premisesAreFoundByTheirPlace() {
        String code = registered("定位示例厂", "430422001", "3031");
        located(code, "近处", 112.6, 26.7);
        located(code, "远处", 112.6, 26.703);
        located(code, "县外", 112.6, 27.2);
        taken("closeEnterpriseSite", Map.of("creditCode", code, "name", "远处", "grounds", "搬迁"));
        located(registered("定位邻厂", "430422001", "3031"), "厂区", 112.604, 26.7);

        String near = "{ enterprisesNear(longitude: 112.6, latitude: 26.7, radiusM: %d)"
                + " { enterprise { name } site { name location { type coordinates } } distanceM } }";
        GraphQlAnswer answer = desk.county().ask(near.formatted(1_000));
        assertThat(sites(answer, "enterprisesNear")).containsExactly("近处", "厂区");
        assertThat(answer.data("enterprisesNear.1.distanceM").asInt()).isBetween(390, 405);
        assertThat(answer.text("enterprisesNear.0.site.location.type")).isEqualTo("Point");
        assertThat(sites(desk.county().ask(near.formatted(100)), "enterprisesNear"))
                .containsExactly("近处");
        assertThat(sites(desk.of(code).ask(near.formatted(1_000)), "enterprisesNear"))
                .containsExactly("近处");
        assertThat(desk.county().ask(near.formatted(50_001)).errorCodes()).containsExactly("RADIUS");

        String within = "{ enterprisesWithin(outline: %s) { site { name } } }";
        String around = "[[112.59, 26.69], [112.602, 26.69], [112.602, 26.71], [112.59, 26.71], [112.59, 26.69]]";
        assertThat(sites(desk.county().ask(within.formatted(around)), "enterprisesWithin"))
                .containsExactly("近处");
        assertThat(desk.county()
                        .ask(within.formatted("[[112, 26], [114, 26], [114, 28], [112, 26]]"))
                        .errorCodes())
                .containsExactly("OUTLINE_TOO_WIDE");
        assertThat(desk.county()
                        .ask(within.formatted("[[112, 26], [112.1, 26], [112, 26]]"))
                        .errorCodes())
                .containsExactly("BOUNDARY_FORM");
    }

    @Test
    void premisesAreFoundWhereTheyWereAsOfAMomentAndSoAreThoseThatMerged() {
        String code = registered("旧址示例厂", "430422001", "3031");
        located(code, "旧址", 112.8, 26.5);
        String then = desk.county()
                .ask("{ enterprise(creditCode: \"%s\") { updatedAt } }".formatted(code))
                .text("enterprise.updatedAt");
        taken("closeEnterpriseSite", Map.of("creditCode", code, "name", "旧址", "grounds", "搬迁"));

        String near = "{ enterprisesNear(longitude: 112.8, latitude: 26.5, radiusM: 500%s) { site { name closed } } }";
        String within = "{ enterprisesWithin(outline: [[112.79, 26.49], [112.81, 26.49], [112.81, 26.51],"
                + " [112.79, 26.51], [112.79, 26.49]]%s) { site { name closed } } }";
        String asOf = ", asOf: \"" + then + "\"";
        assertThat(sites(desk.county().ask(near.formatted("")), "enterprisesNear"))
                .isEmpty();
        assertThat(sites(desk.county().ask(near.formatted(asOf)), "enterprisesNear"))
                .containsExactly("旧址");
        assertThat(sites(desk.county().ask(within.formatted(asOf)), "enterprisesWithin"))
                .containsExactly("旧址");
        assertThat(sites(desk.of(CreditCodes.next()).ask(near.formatted(asOf)), "enterprisesNear"))
                .isEmpty();

        String successor = registered("承继示例厂", "430422001", "3031");
        String unmerged = desk.county()
                .ask("{ enterprise(creditCode: \"%s\") { updatedAt } }".formatted(successor))
                .text("enterprise.updatedAt");
        taken("mergeEnterprise", Map.of("creditCode", code, "successor", successor, "grounds", "吸收合并"));
        String predecessors = "{ enterprise(creditCode: \"%s\"%s) { predecessors { creditCode } } }";
        assertThat(desk.county()
                        .ask(predecessors.formatted(successor, ""))
                        .text("enterprise.predecessors.0.creditCode"))
                .isEqualTo(code);
        assertThat(desk.county()
                        .ask(predecessors.formatted(successor, ", asOf: \"" + unmerged + "\""))
                        .data("enterprise.predecessors"))
                .isEmpty();
    }

    private void located(String code, String name, double longitude, double latitude) {
        Map<String, Object> input = new HashMap<>(Map.of("creditCode", code, "name", name));
        input.put("location", Map.of("longitude", longitude, "latitude", latitude));
        taken("addEnterpriseSite", input);
    }

    private static List<String> sites(GraphQlAnswer answer, String query) {
        return answer.data(query)
                .valueStream()
                .map(found -> found.at("/site/name").asString())
                .toList();
    }

    @Test
    void whoIsCalledTheSameButForTheLegalFormIsRegisteredOnlyWhenConfirmed() {
        String known = registered("衡南查重示例建材有限公司", "430422001", "3031");
        Map<String, Object> input = new HashMap<>(Map.of(
                "creditCode", CreditCodes.next(), "name", "衡南县查重示例建材厂", "town", "430422001", "industry", "3031"));
        GraphQlAnswer refused = desk.county().mutate("registerEnterprise", input, "node { name }");
        assertThat(refused.errorCodes()).containsExactly("POSSIBLE_DUPLICATE");
        assertThat(refused.body()).contains(known);
        input.put("confirmedDistinct", true);
        assertThat(desk.county()
                        .mutate("registerEnterprise", input, "warnings { code }")
                        .codes("registerEnterprise.warnings"))
                .containsExactly("POSSIBLE_DUPLICATE");
        Map<String, Object> like =
                Map.of("creditCode", CreditCodes.next(), "name", "衡南查重示例建材一厂", "town", "430422001", "industry", "3031");
        assertThat(desk.county()
                        .mutate("registerEnterprise", like, "warnings { code }")
                        .codes("registerEnterprise.warnings"))
                .containsOnly("SIMILAR_ENTERPRISE");

        String query = "{ enterpriseDuplicates(name: \"查重示例建材\") { similarity enterprise { name } } }";
        GraphQlAnswer suspects = desk.county().ask(query);
        assertThat(suspects.data("enterpriseDuplicates").size()).isEqualTo(3);
        assertThat(suspects.text("enterpriseDuplicates.2.enterprise.name")).isEqualTo("衡南查重示例建材一厂");
        assertThat(desk.of(known).ask(query).errorCodes()).containsExactly("FORBIDDEN");
    }

    @Test
    void anImportTakesThemWithAWarning() {
        registered("衡南导入重名有限公司", "430422001", "3031");
        String csv = "creditCode,name,town,industry\n" + CreditCodes.next() + ",衡南导入重名厂,430422001,3031\n";
        GraphQlAnswer answer =
                desk.county().mutate("importEnterprises", Map.of("csv", csv), "accepted results { findings { code } }");
        assertThat(answer.data("importEnterprises.accepted").asInt()).isEqualTo(1);
        assertThat(answer.codes("importEnterprises.results.0.findings")).containsExactly("POSSIBLE_DUPLICATE");
    }

    @Test
    void whatWentIntoAnotherPointsToItAndStaysWhatItWas() {
        String gone = desk.enterprise();
        String stays = desk.enterprise();
        String applied = desk.county()
                .mutate("applyForPermit", Desk.application(gone, "一厂区", "SIMPLIFIED"), "node { id }")
                .text("applyForPermit.node.id");
        taken("mergeEnterprise", Map.of("creditCode", gone, "successor", stays, "grounds", "吸收合并"));

        GraphQlAnswer answer = desk.county()
                .ask("{ enterprise(creditCode: \"%s\") { predecessors { creditCode status successor { creditCode }"
                                .formatted(stays)
                        + " permits { nodes { id } } } } }");
        assertThat(answer.text("enterprise.predecessors.0.creditCode")).isEqualTo(gone);
        assertThat(answer.text("enterprise.predecessors.0.status")).isEqualTo("MERGED");
        assertThat(answer.text("enterprise.predecessors.0.successor.creditCode"))
                .isEqualTo(stays);
        assertThat(answer.text("enterprise.predecessors.0.permits.nodes.0.id")).isEqualTo(applied);
        assertThat(desk.of(stays)
                        .ask("{ enterprise(creditCode: \"" + gone + "\") { successorCode } }")
                        .text("enterprise.successorCode"))
                .isEqualTo(stays);
        assertThat(desk.county()
                        .mutate("applyForPermit", Desk.application(gone, "二厂区", "SIMPLIFIED"), "node { id }")
                        .errorCodes())
                .containsExactly("ENTERPRISE_MERGED");
    }

    @Test
    void contactsAreSeenByTheEnterpriseAndByOfficersOnly() {
        String code = desk.enterprise();
        Map<String, Object> contact = Map.of("name", "李工", "role", "ENVIRONMENT", "phone", "0734-8550000");
        taken("changeEnterprise", Map.of("creditCode", code, "contacts", List.of(contact)));
        String query = "{ enterprise(creditCode: \"" + code + "\") { contacts { name phone } } }";
        assertThat(desk.of(code).ask(query).text("enterprise.contacts.0.name")).isEqualTo("李工");
        assertThat(desk.of(desk.enterprise()).ask(query).data("enterprise").isNull())
                .isTrue();
        assertThat(caller.as(Role.PUBLIC).ask(query).data("enterprise").isNull())
                .isTrue();
        Map<String, Object> wrong = Map.of("name", " ", "role", "OTHER", "phone", "call me", "email", "at");
        assertThat(desk.county()
                        .mutate(
                                "changeEnterprise",
                                Map.of("creditCode", code, "town", "1", "contacts", List.of(wrong)),
                                "node { version }")
                        .errorCodes())
                .containsExactly("TOWN_UNKNOWN", "NAME_MISSING", "PHONE_FORM", "EMAIL_FORM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000厂", "甲\u202E厂", "\u200B\u200B", "厂\r\n乙"})
    void aNameIsMadeOfCharactersThatCanBeSeen(String name) {
        String code = desk.enterprise();
        assertThat(desk.county()
                        .mutate("renameEnterprise", Map.of("creditCode", code, "name", name), "node { name }")
                        .errorCodes())
                .containsExactly("TEXT_INVISIBLE");
        assertThat(desk.county()
                        .mutate("addEnterpriseSite", Map.of("creditCode", code, "name", name), "node { name }")
                        .errorCodes())
                .containsExactly("TEXT_INVISIBLE");
    }

    @Test
    void anOutlineThatCrossesItselfIsRefused() {
        assertThat(desk.county()
                        .ask(
                                "{ enterprisesWithin(outline: [[112, 26], [112.5, 26.5], [112.5, 26], [112, 26.5], [112, 26]])"
                                        + " { distanceM } }")
                        .errorCodes())
                .containsExactly("BOUNDARY_CROSSES");
    }

    /** What is refused before any of our code runs reads like what is refused by it. */
    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "+999999999-12-31", "-0001-01-01", "0000-01-01", "yesterday", ""})
    void aDayThatThereNeverWasIsRefused(String day) {
        GraphQlAnswer answer = desk.county()
                .mutate("changePermit", Map.of("id", "p", "changedOn", day, "siteName", "二厂区"), "node { id }");
        assertThat(answer.errorCodes()).containsExactly("BAD_VARIABLES");
        assertThat(answer.body())
                .contains("expected: a day, such as 2021-03-01")
                .doesNotContain("java.");
    }

    @Test
    void aNumberThatFillsTheMemoryIsRefusedAndAMalformedEntityTellsOfNoClass() {
        GraphQlAnswer number = desk.county()
                .ask("{ enterprisesNear(latitude: 1E+999999999, longitude: 112, radiusM: 5) { distanceM } }");
        assertThat(number.errorCodes()).containsExactly("GRAPHQL_VALIDATION_FAILED");
        assertThat(number.body()).contains("at most 1000 digits");
        GraphQlAnswer entity = desk.county()
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { __typename } }",
                        Map.of("of", List.of(Map.of("__typename", "Permit", "id", List.of("a", "b")))));
        assertThat(entity.errorCodes()).containsExactly("MALFORMED");
        assertThat(entity.body()).doesNotContain("org.springframework");
    }
}
