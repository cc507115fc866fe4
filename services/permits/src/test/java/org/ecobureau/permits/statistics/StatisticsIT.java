package org.ecobureau.permits.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.permits.Desk;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Works on days on which no other test files, nor a workflow of the documents: in 2018, 2019, the autumn of 2021, and from
 * July 2023 to January 2024. What other tests file five years ago today is later than those of 2021.
 */
@ServiceIT
class StatisticsIT {

    private static final String PERMITS =
            "creditCode,siteName,management,issuingOffice,appliedAt,acceptedAt,decidedAt\n";
    private static final String REPORT =
            "{ annualReport(year: %d) { year asOf permits { issued keyManaged simplified registrations } } }";

    @Autowired
    GraphQlCaller caller;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void theReportCountsEnterprisesAndMovesWithTheRecords() {
        String one = desk.enterprise();
        String two = desk.enterprise();
        desk.imported(
                "importPermits",
                PERMITS
                        + line(one, "一厂", "SIMPLIFIED,COUNTY", "2018-03-01", "2018-03-20")
                        + line(one, "二厂", "SIMPLIFIED,COUNTY", "2018-04-01", "2018-04-20")
                        + line(two, "总厂", "KEY,CITY", "2018-12-01", "2018-12-31")
                        + line(two, "分厂", "KEY,CITY", "2018-12-10", "2019-01-01"));
        GraphQlAnswer before = caller.as(Role.PROVINCE).ask(REPORT.formatted(2018));
        assertThat(before.text("annualReport.asOf")).isEqualTo("2018-12-31");
        assertThat(before.data("annualReport.permits").toString())
                .isEqualTo("{\"issued\":2,\"keyManaged\":1,\"simplified\":1,\"registrations\":0}");

        desk.imported(
                "importPermits",
                PERMITS
                        + line(two, "三厂", "SIMPLIFIED,COUNTY", "2018-03-01", "2018-03-20")
                        + line(desk.enterprise(), "一厂", "KEY,CITY", "2018-05-01", "2018-05-20"));
        assertThat(caller.as(Role.PROVINCE)
                        .ask(REPORT.formatted(2018))
                        .data("annualReport.permits")
                        .toString())
                .isEqualTo("{\"issued\":3,\"keyManaged\":2,\"simplified\":2,\"registrations\":0}");
    }

    @Test
    void thePeriodCountsWhatHappenedOnItsDays() {
        String one = desk.enterprise();
        String two = desk.enterprise();
        desk.imported(
                "importPermits",
                PERMITS
                        + line(one, "一厂", "SIMPLIFIED,COUNTY", "2023-08-01", "2023-08-20")
                        + line(one, "二厂", "SIMPLIFIED,COUNTY", "2023-09-01", "2023-09-20")
                        + line(two, "总厂", "KEY,CITY", "2023-10-01", "2023-10-20"));
        desk.imported(
                "importRegistrations",
                "creditCode,siteName,filedAt\n%s,三厂,2023-11-01T09:00:00+08:00\n%s,四厂,2023-11-01T09:00:00+08:00\n"
                        .formatted(one, one));
        close(two + "001P", "permits", "revokePermit", Map.of("kind", "PENALTY", "grounds", "违法"), "2023-12-01");
        close(one + "004W", "registrations", "cancelRegistration", Map.of("grounds", "关闭"), "2024-01-01");

        assertThat(statistics("2023-07-01", "2024-01-31")
                        .data("permitStatistics")
                        .toString())
                .isEqualTo("{\"from\":\"2023-07-01\",\"to\":\"2024-01-31\",\"applications\":3,"
                        + "\"granted\":{\"permits\":3,\"enterprises\":2,\"keyManaged\":1,\"simplified\":1},"
                        + "\"refused\":0,\"revoked\":1,\"cancelled\":0,"
                        + "\"registrations\":{\"filed\":2,\"enterprises\":1,\"cancelled\":1}}");
        assertThat(figure("2023-11-30", "heldAtEnd") - figure("2023-12-01", "heldAtEnd"))
                .isEqualTo(1);
        assertThat(figure("2023-12-31", "registrations { heldAtEnd }")
                        - figure("2024-01-01", "registrations { heldAtEnd }"))
                .isEqualTo(1);
        GraphQlAnswer days = statistics("2023-08-20", "2023-09-19");
        assertThat(days.data("permitStatistics.granted.permits").asInt()).isEqualTo(1);
        assertThat(days.data("permitStatistics.applications").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsOverCountsOnTheDayOnWhichItWasOver() {
        desk.imported(
                "importPermits",
                PERMITS + line(desk.enterprise(), "一厂", "SIMPLIFIED,COUNTY", "2019-09-10", "2019-10-10"));
        desk.imported(
                "importRegistrations",
                "creditCode,siteName,filedAt\n%s,二厂,2019-12-21T09:00:00+08:00\n".formatted(desk.enterprise()));
        assertThat(figure("2022-10-09", "expired")).isZero();
        assertThat(figure("2022-10-10", "expired")).isEqualTo(1);
        assertThat(figure("2024-12-20", "registrations { expired }")).isZero();
        assertThat(figure("2024-12-21", "registrations { expired }")).isEqualTo(1);
    }

    @Test
    void figuresOfAnEarlierMomentHoldWhatHadBeenRecordedThen() {
        String one = desk.enterprise();
        desk.imported("importPermits", PERMITS + line(one, "一厂", "SIMPLIFIED,COUNTY", "2021-10-01", "2021-10-20"));
        String then = desk.officer()
                .ask("{ permits(filter: {number: \"%s\"}) { nodes { updatedAt } } }".formatted(one + "001P"))
                .text("permits.nodes.0.updatedAt");
        desk.imported(
                "importRegistrations", "creditCode,siteName,filedAt\n%s,二厂,2021-10-02T09:00:00+08:00\n".formatted(one));
        String all = "applications granted { permits enterprises keyManaged simplified } refused expired revoked"
                + " cancelled heldAtEnd registrations { filed enterprises cancelled expired heldAtEnd }";
        String ask = "{ permitStatistics(from: \"2021-10-01\", to: \"2021-11-30\"%s) { " + all + " } }";
        String before =
                desk.officer().ask(ask.formatted("")).data("permitStatistics").toString();
        String registered = desk.officer()
                .ask("{ registrations(filter: {creditCode: \"%s\"}) { nodes { updatedAt } } }".formatted(one))
                .text("registrations.nodes.0.updatedAt");

        close(one + "001P", "permits", "revokePermit", Map.of("kind", "PENALTY", "grounds", "违法"), "2021-11-01");
        String other = desk.enterprise();
        desk.imported("importPermits", PERMITS + line(other, "二厂", "KEY,CITY", "2021-10-03", "2021-10-30"));
        String after =
                desk.officer().ask(ask.formatted("")).data("permitStatistics").toString();
        assertThat(after).isNotEqualTo(before);
        assertThat(asOf(ask, registered)).isEqualTo(before);
        assertThat(asOf(ask, then)).contains("\"permits\":1").contains("\"filed\":0");
        String now = desk.officer()
                .ask("{ permits(filter: {creditCode: \"%s\"}) { nodes { updatedAt } } }".formatted(other))
                .text("permits.nodes.0.updatedAt");
        assertThat(asOf(ask, now))
                .as("counted from versions and kept as counters")
                .isEqualTo(after);
        assertThat(asOf(ask, "2020-01-01T00:00:00+08:00")).contains("\"heldAtEnd\":0");
        assertThat(desk.officer()
                        .ask(ask.formatted(", asOf: \"2999-01-01T00:00:00+08:00\""))
                        .errorCodes())
                .containsExactly("AS_OF_IN_FUTURE");
    }

    private String asOf(String ask, String moment) {
        return desk.officer()
                .ask(ask.formatted(", asOf: \"" + moment + "\""))
                .data("permitStatistics")
                .toString();
    }

    @Test
    void figuresAreForOfficersAndTheProvince() {
        String code = desk.enterprise();
        List<String> queries = List.of(
                REPORT.formatted(2020),
                "{ permitStatistics(from: \"2020-01-01\", to: \"2020-12-31\") { applications } }");
        for (String query : queries) {
            assertThat(desk.of(code).ask(query).errorCodes()).containsExactly("FORBIDDEN");
            assertThat(caller.withoutToken().ask(query).errorCodes()).containsExactly("UNAUTHENTICATED");
            assertThat(caller.as(Role.CITY_OFFICER).ask(query).errorCodes()).isEmpty();
        }
        GraphQlAnswer part = desk.of(code)
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { ... on AnnualReport { asOf permits { issued } } } }",
                        Map.of("of", List.of(Map.of("__typename", "AnnualReport", "year", 2020))));
        assertThat(part.errorCodes()).containsExactly("FORBIDDEN");
        assertThat(part.partial("_entities.0.asOf").asString()).isEqualTo("2020-12-31");
        assertThat(part.partial("_entities.0.permits").isNull()).isTrue();
    }

    @Test
    void aPeriodOrYearOutOfBoundsIsRefused() {
        assertThat(desk.officer()
                        .ask("{ permitStatistics(from: \"2021-01-01\", to: \"2020-12-31\") { applications } }")
                        .errorCodes())
                .containsExactly("PERIOD_INVALID");
        assertThat(desk.officer().ask(REPORT.formatted(99)).errorCodes()).containsExactly("MALFORMED");
    }

    private GraphQlAnswer statistics(String from, String to) {
        return desk.officer()
                .ask(("{ permitStatistics(from: \"%s\", to: \"%s\") { from to applications"
                                + " granted { permits enterprises keyManaged simplified } refused revoked cancelled"
                                + " registrations { filed enterprises cancelled } } }")
                        .formatted(from, to));
    }

    /** One figure of one day. */
    private int figure(String day, String figure) {
        return desk.officer()
                .ask("{ permitStatistics(from: \"%s\", to: \"%s\") { %s } }".formatted(day, day, figure))
                .data("permitStatistics." + figure.replaceAll("\\W+", ".").replaceAll("\\.$", ""))
                .asInt();
    }

    private void close(String number, String list, String mutation, Map<String, Object> more, String day) {
        String id = desk.officer()
                .ask("{ %s(filter: {number: \"%s\"}) { nodes { id } } }".formatted(list, number))
                .text(list + ".nodes.0.id");
        var input = new HashMap<>(more);
        input.put("id", id);
        input.put("at", day + "T09:00:00+08:00");
        desk.officer().mutate(mutation, input, "node { status }").data(mutation + ".node.status");
    }

    private static String line(String code, String site, String office, String applied, String decided) {
        return "%s,%s,%s,%sT09:00:00+08:00,%sT09:00:00+08:00,%sT09:00:00+08:00\n"
                .formatted(code, site, office, applied, applied, decided);
    }
}
