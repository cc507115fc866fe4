package org.ecobureau.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.permits.Desk;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.time.BureauTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceIT
class PermitLifeIT {

    private static final Bson ENDS = Filters.eq("of", "permits/state.validUntil");

    @Autowired
    MongoDatabase database;

    @Autowired
    GraphQlCaller caller;

    @Autowired
    PermitExpiry expiry;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void anEnterpriseAppliesAndTheCityDecidesOnKeyManagement() {
        String code = desk.enterprise();
        GraphQlAnswer applied = desk.of(code)
                .mutate(
                        "applyForPermit",
                        Desk.application(code, "总厂", "KEY"),
                        "node { id issuingOffice legalIssuer town { code } status number deadlines { code } }");
        assertThat(applied.text("applyForPermit.node.issuingOffice")).isEqualTo("CITY");
        assertThat(applied.text("applyForPermit.node.legalIssuer")).isEqualTo("衡阳市生态环境局");
        assertThat(applied.text("applyForPermit.node.town.code")).isEqualTo("430422001");
        assertThat(applied.data("applyForPermit.node.number").isNull()).isTrue();
        assertThat(applied.text("applyForPermit.node.deadlines.0.code")).isEqualTo("ACCEPT_APPLICATION");

        Map<String, Object> step = Map.of("id", applied.text("applyForPermit.node.id"));
        assertThat(desk.county()
                        .mutate("acceptPermitApplication", step, "node { id }")
                        .errorCodes())
                .containsExactly("OFFICE_NOT_COMPETENT");
        var city = caller.as(Role.CITY_OFFICER);
        city.mutate("acceptPermitApplication", step, "node { id }").data("acceptPermitApplication.node.id");
        assertThat(desk.county().mutate("grantPermit", step, "node { id }").errorCodes())
                .containsExactly("OFFICE_NOT_COMPETENT");
        GraphQlAnswer granted =
                city.mutate("grantPermit", step, "node { number status validFrom validUntil enterprise { name } }");
        assertThat(granted.text("grantPermit.node.number")).isEqualTo(code + "001P");
        assertThat(granted.text("grantPermit.node.status")).isEqualTo("ACTIVE");
        assertThat(granted.text("grantPermit.node.enterprise.name")).isEqualTo("厂" + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENTERPRISE | acceptPermitApplication | 受理仅限市局人员、县（区）分局人员办理（当前身份：企业）",
                "COUNTY_OFFICER | acceptPermitApplication | 该许可证由市局承办（应由市局人员办理）",
                "CITY_OFFICER | submitPermitApplication | 当前状态为已申请，不能执行提交申请（应为：草稿）",
            })
    void aRefusalSpeaksOfTermsAndNotOfCodes(Role role, String mutation, String message) {
        String code = desk.enterprise();
        String id = desk.of(code)
                .mutate("applyForPermit", Desk.application(code, "总厂", "KEY"), "node { id }")
                .text("applyForPermit.node.id");
        var who = role.isOrganisation() ? desk.of(code) : caller.as(role);
        GraphQlAnswer refused = who.ask(
                "mutation { %s(input: {id: \"%s\"}) { node { id } } }".formatted(mutation, id), Map.of(), "zh-CN");

        assertThat(refused.json().at("/errors/0/message").asString()).isEqualTo(message);
    }

    @Test
    void aButtonIsCaptionedInChinese() {
        String code = desk.enterprise();
        GraphQlAnswer applied = desk.of(code)
                .mutate(
                        "applyForPermit",
                        Desk.application(code, "总厂", "KEY"),
                        "node { allowedActions { action label } }");

        assertThat(applied.data("applyForPermit.node.allowedActions").toString())
                .contains("{\"action\":\"WITHDRAW\",\"label\":\"撤回申请\"}");
    }

    @Test
    void anotherOfficeThanTheDivisionOfLabourNamesIsRefused() {
        Map<String, Object> input = Map.of(
                "creditCode", desk.enterprise(), "siteName", "总厂", "management", "KEY", "issuingOffice", "COUNTY");
        assertThat(desk.county().mutate("applyForPermit", input, "node { id }").errorCodes())
                .containsExactly("OFFICE_DIVISION");
    }

    @Test
    void theNumbersOfAnEnterpriseCountItsSourcesWhateverTheyNeed() {
        String code = desk.enterprise();
        assertThat(desk.of(code)
                        .mutate(
                                "fileRegistration",
                                Map.of("creditCode", code, "siteName", "一厂区"),
                                "node { number receipt { number } }")
                        .text("fileRegistration.node.receipt.number"))
                .isEqualTo(code + "001W");
        String id = apply(code, "二厂区");
        accept(id);
        Map<String, Object> dryRun = Map.of("id", id, "validateOnly", true);
        for (int i = 0; i < 2; i++) {
            assertThat(desk.county()
                            .mutate("grantPermit", dryRun, "node { number }")
                            .text("grantPermit.node.number"))
                    .isEqualTo(code + "002P");
        }
        assertThat(desk.county()
                        .mutate("grantPermit", Map.of("id", id, "validFrom", "2020-01-01"), "node { number }")
                        .errorCodes())
                .containsExactly("VALID_FROM_EARLY");
        assertThat(grant(Map.of("id", id)).text("grantPermit.node.number")).isEqualTo(code + "002P");
    }

    @Test
    void aNumberPrintedElsewhereIsTakenOver() {
        String code = desk.enterprise();
        String id = apply(code, "一厂区");
        accept(id);
        assertThat(grant(Map.of("id", id, "number", code + "001W")).errorCodes())
                .containsExactly("NUMBER_FORM");
        assertThat(grant(Map.of("id", id, "number", code + "007V")).text("grantPermit.node.number"))
                .isEqualTo(code + "007V");
        String next = apply(code, "二厂区");
        accept(next);
        assertThat(grant(Map.of("id", next, "number", code + "007P")).errorCodes())
                .containsExactly("NUMBER_TAKEN");
        assertThat(grant(Map.of("id", next)).text("grantPermit.node.number")).isEqualTo(code + "008P");
    }

    @Test
    void premisesAreFreeAgainAfterTheEnd() {
        String id = desk.granted();
        String code = desk.holder("permit", id);
        desk.county()
                .mutate("cancelPermit", Map.of("id", id, "grounds", "关闭"), "node { status closedOn grounds }")
                .data("cancelPermit.node.closedOn");
        assertThat(apply(code, "一厂区")).isNotEqualTo(id);
    }

    @Test
    void premisesCannotBeMovedOntoTakenOnes() {
        String id = desk.granted();
        String code = desk.holder("permit", id);
        apply(code, "二厂区");
        assertThat(desk.county()
                        .mutate(
                                "changePermit",
                                Map.of("id", id, "changedOn", "2026-01-01", "siteName", "二厂区"),
                                "node { id }")
                        .errorCodes())
                .containsExactly("SITE_HAS_PERMIT");
    }

    @Test
    void thePermitOf2020HasExpiredInEveryListAndTheClockRecordsIt() {
        String code = imported("2020-06-01");
        String filter =
                "{ permits(filter: {creditCode: \"%s\", status: %s}) { totalCount nodes { status closedOn } } }";
        assertThat(desk.officer()
                        .ask(filter.formatted(code, "ACTIVE"))
                        .data("permits.totalCount")
                        .asInt())
                .isZero();
        GraphQlAnswer expired = desk.officer().ask(filter.formatted(code, "EXPIRED"));
        assertThat(expired.data("permits.totalCount").asInt()).isEqualTo(1);
        assertThat(expired.text("permits.nodes.0.status")).isEqualTo("EXPIRED");
        assertThat(expired.text("permits.nodes.0.closedOn")).isEqualTo("2023-06-01");

        expiry.sweep();
        assertThat(history(code)).containsExactly("APPLY", "ACCEPT", "GRANT", "EXPIRE");
        expiry.sweep();
        assertThat(history(code)).containsExactly("APPLY", "ACCEPT", "GRANT", "EXPIRE");
        assertThat(desk.officer()
                        .ask(filter.formatted(code, "EXPIRED"))
                        .data("permits.totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anEnterpriseSeesItsOwnPermitsOnly() {
        String id = desk.granted();
        String own = desk.holder("permit", id);
        String query = "{ permit(id: \"%s\") { number } permits { totalCount } }".formatted(id);
        assertThat(desk.of(own).ask(query).text("permit.number")).startsWith(own);
        assertThat(desk.of(own).ask(query).data("permits.totalCount").asInt()).isEqualTo(1);
        GraphQlAnswer others = desk.of(desk.enterprise()).ask(query);
        assertThat(others.data("permit").isNull()).isTrue();
        assertThat(others.data("permits.totalCount").asInt()).isZero();
        assertThat(caller.withoutToken().ask(query).errorCodes()).contains("UNAUTHENTICATED");
    }

    @Test
    void aListIsFilteredOrderedAndPagedBothWays() {
        String code = desk.enterprise();
        List.of("2019-03-01", "2019-01-01", "2019-02-01").forEach(day -> imported(code, day));
        apply(code, "未核发");
        String by = "{ permits(filter: {creditCode: \"%s\"}, orderBy: {field: %s, direction: %s}, %s)"
                + " { pageInfo { endCursor startCursor hasNextPage } nodes { appliedOn validUntil } } }";
        GraphQlAnswer first = desk.officer().ask(by.formatted(code, "VALID_UNTIL", "ASC", "first: 2"));
        assertThat(days(first, "validUntil")).containsExactly("2021-12-31", "2022-01-31");
        GraphQlAnswer second = desk.officer()
                .ask(by.formatted(
                        code,
                        "VALID_UNTIL",
                        "ASC",
                        "first: 2, after: \"%s\"".formatted(first.text("permits.pageInfo.endCursor"))));
        assertThat(days(second, "validUntil")).containsExactly("2022-02-28");
        assertThat(second.data("permits.pageInfo.hasNextPage").asBoolean()).isFalse();
        assertThat(days(desk.officer().ask(by.formatted(code, "APPLIED_ON", "DESC", "last: 2")), "appliedOn"))
                .containsExactly("2019-02-01", "2019-01-01");
        assertThat(desk.officer()
                        .ask("{ permits(filter: {number: \"%s\", town: \"430422001\", management: SIMPLIFIED})"
                                        .formatted(code + "002P")
                                + " { nodes { appliedOn } } }")
                        .text("permits.nodes.0.appliedOn"))
                .isEqualTo("2019-01-01");
    }

    @Test
    void theDifferenceOfTwoEditionsIsForWhoSeesThePermit() {
        String id = desk.reapplied();
        desk.county()
                .mutate("grantPermitReapplication", Map.of("id", id), "node { id }")
                .data("grantPermitReapplication.node.id");
        String holder = desk.holder("permit", id);
        String query = "{ permitDifference(id: \"%s\", from: 2, to: 3) { path kind } }".formatted(id);
        for (var session :
                List.of(desk.of(holder), desk.county(), caller.as(Role.CITY_OFFICER), caller.as(Role.PROVINCE))) {
            assertThat(session.ask(query).data("permitDifference").valueStream())
                    .extracting(difference -> difference.get("path").asString())
                    .contains("/content/outlets/DA002/code");
        }
        for (var session : List.of(
                desk.of(desk.enterprise()),
                caller.as(Role.HOSPITAL, desk.enterprise()),
                caller.as(Role.CARRIER, desk.enterprise()),
                caller.as(Role.PUBLIC))) {
            assertThat(session.ask(query).data("permitDifference").isNull()).isTrue();
        }
        assertThat(caller.withoutToken().ask(query).errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(desk.of(holder)
                        .ask("{ permitDifference(id: \"%s\", from: 0, to: 9) { path } }".formatted(id))
                        .errorCodes())
                .containsExactly("EDITION_UNKNOWN");
    }

    @Test
    void whatIsToBePutRightWaitsForTheEnterprise() {
        String id = desk.rectifying();
        String holder = desk.holder("permit", id);
        GraphQlAnswer shown = desk.of(holder)
                .ask(
                        ("{ permit(id: \"%s\") { status deadlines { code rule { article } } rectification { demands until }"
                                        + " allowedActions { action } } }")
                                .formatted(id));
        assertThat(shown.text("permit.status")).isEqualTo("RECTIFYING");
        assertThat(shown.text("permit.deadlines.0.code")).isEqualTo("RECTIFY");
        assertThat(shown.text("permit.deadlines.0.rule.article")).isEqualTo("第四十六条");
        assertThat(shown.text("permit.rectification.demands")).isEqualTo("补办环评手续");
        assertThat(desk.county()
                        .mutate("grantPermit", Map.of("id", id), "node { id }")
                        .errorCodes())
                .containsExactly("ACTION_NOT_POSSIBLE");
        assertThat(desk.of(holder)
                        .mutate(
                                "reportPermitRectified",
                                Map.of("id", id, "report", "已补办"),
                                "node { status rectification { report } }")
                        .text("reportPermitRectified.node.rectification.report"))
                .isEqualTo("已补办");
        assertThat(grant(Map.of("id", id)).text("grantPermit.node.number")).isEqualTo(holder + "001P");

        String young = desk.accepted();
        Map<String, Object> wrong = new java.util.HashMap<>(Desk.rectification());
        wrong.put("id", young);
        wrong.put("dischargingSince", "2021-03-01");
        wrong.put("until", "2021-03-02");
        wrong.put("demands", " ");
        assertThat(desk.county()
                        .mutate("orderPermitRectification", wrong, "node { id }")
                        .errorCodes())
                .containsExactly("GROUNDS_MISSING");
        wrong.put("demands", "补办环评手续");
        assertThat(desk.county()
                        .mutate("orderPermitRectification", wrong, "node { id }")
                        .errorCodes())
                .containsExactly("RECTIFICATION_SOURCE", "RECTIFICATION_TERM");
    }

    @Test
    void isFoundAsAnEntityByTheGateway() {
        String id = desk.granted();
        GraphQlAnswer answer = desk.officer()
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { ... on Permit { number status } } }",
                        Map.of("of", List.of(Map.of("__typename", "Permit", "id", id))));
        assertThat(answer.text("_entities.0.number")).endsWith("001P");
    }

    @Test
    void messagesComeInTheCallersLanguage() {
        var session = desk.county();
        String query = "mutation { grantPermit(input: {id: \"none\"}) { node { id } } }";
        assertThat(session.ask(query, Map.of(), "zh-CN")
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("在当前身份可见的记录中没有permit none");
    }

    private List<String> history(String code) {
        return desk.officer()
                .ask("{ permits(filter: {creditCode: \"%s\"}) { nodes { history { action } } } }".formatted(code))
                .data("permits.nodes.0.history")
                .valueStream()
                .map(entry -> entry.get("action").asString())
                .toList();
    }

    private static List<String> days(GraphQlAnswer answer, String field) {
        return answer.data("permits.nodes")
                .valueStream()
                .map(node -> node.get(field).asString())
                .toList();
    }

    private String imported(String day) {
        String code = desk.enterprise();
        imported(code, day);
        return code;
    }

    private void imported(String code, String day) {
        String at = day + "T09:00:00+08:00";
        desk.imported(
                "importPermits",
                "creditCode,siteName,management,issuingOffice,appliedAt,acceptedAt,decidedAt\n%s,厂%s,SIMPLIFIED,COUNTY,%s,%s,%s\n"
                        .formatted(code, day, at, at, at));
    }

    private String apply(String code, String siteName) {
        return desk.of(code)
                .mutate("applyForPermit", Desk.application(code, siteName, "SIMPLIFIED"), "node { id }")
                .text("applyForPermit.node.id");
    }

    private void accept(String id) {
        desk.county()
                .mutate("acceptPermitApplication", Map.of("id", id), "node { id }")
                .data("acceptPermitApplication");
    }

    private GraphQlAnswer grant(Map<String, Object> input) {
        return desk.county().mutate("grantPermit", input, "node { number }");
    }

    @Test
    void howFarEndsReachedIsNotedOfWhatWasStoredBeforeToo() {
        desk.granted();
        desk.county()
                .ask("{ permits(first: 1, asOf: \"%s\") { totalCount } }".formatted(BureauTime.local(Instant.now())))
                .data("permits.totalCount");
        List<Document> noted = horizons();
        assertThat(noted).isNotEmpty();
        database.getCollection("horizons").deleteMany(ENDS);

        new MongoHorizonsMigration().apply(database);

        assertThat(horizons()).isEqualTo(noted);
    }

    private List<Document> horizons() {
        return database.getCollection("horizons")
                .find(ENDS)
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }
}
