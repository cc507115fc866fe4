package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.test.servers.StoreCommands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An enterprise goes into another one, and what it registered and owes goes with it. */
@ServiceIT
class MergerIT {

    @Autowired
    GraphQlCaller caller;

    @Autowired
    StoreCommands commands;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void whoFollowsActsOnTheRegistrationAndTakesItOver() {
        String former = desk.enterprise();
        String successor = desk.enterprise();
        String registration = filed(former, "养殖场");
        Map<String, Object> transfer = Map.of("id", registration, "grounds", "吸收合并");
        assertThat(desk.county()
                        .mutate("transferRegistration", transfer, "node { id }")
                        .errorCodes())
                .containsExactly("HOLDER_NOT_MERGED");
        assertThat(registrations(desk.of(successor), successor)).isEmpty();

        desk.merge(former, successor, "registrations");

        assertThat(registrations(desk.of(successor), former)).containsExactly(registration);
        assertThat(registrations(desk.of(desk.enterprise()), former)).isEmpty();
        GraphQlAnswer transferred = desk.of(successor)
                .mutate(
                        "transferRegistration",
                        transfer,
                        "node { number creditCode successorCode enterprise { creditCode } status validUntil"
                                + " history { action details { name value } } }");
        String node = "transferRegistration.node.";
        assertThat(transferred.text(node + "creditCode")).isEqualTo(successor);
        assertThat(transferred.text(node + "enterprise.creditCode")).isEqualTo(successor);
        assertThat(transferred.text(node + "number")).startsWith(former);
        assertThat(transferred.data(node + "successorCode").isNull()).isTrue();
        assertThat(transferred.data(node + "history").toString())
                .contains("NOTE_SUCCESSOR", "TRANSFER", "{\"name\":\"formerRegistrant\",\"value\":\"" + former + "\"}");

        assertThat(registrations(desk.officer(), former)).isEmpty();
        assertThat(registrations(desk.officer(), successor)).containsExactly(registration);
        assertThat(desk.of(former)
                        .ask("{ registration(id: \"%s\") { id } }".formatted(registration))
                        .data("registration")
                        .isNull())
                .isTrue();
        assertThat(desk.of(successor)
                        .mutate("cancelRegistration", Map.of("id", registration, "grounds", "停产"), "node { status }")
                        .text("cancelRegistration.node.status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void allThatAnEnterpriseHoldsHearsOfTheMerger() {
        String former = desk.enterprise();
        String successor = desk.enterprise();
        List<String> permits = List.of(desk.grantedTo(former, "一厂区"), desk.grantedTo(former, "二厂区"));
        List<String> registrations = List.of(filed(former, "养殖场"), filed(former, "孵化场"));

        desk.merge(former, successor);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> registrations(desk.of(successor), former).containsAll(registrations));
        assertThat(ids(desk.of(successor), "permits", "{creditCode: \"%s\"}".formatted(former)))
                .containsExactlyInAnyOrderElementsOf(permits);
    }

    @Test
    void aRegistrationIsNotTransferredToPremisesThatHaveOneAlready() {
        String former = desk.enterprise();
        String successor = desk.enterprise();
        String registration = filed(former, "养殖场");
        filed(successor, "养殖场");
        desk.merge(former, successor, "registrations");
        Map<String, Object> transfer = Map.of("id", registration, "grounds", "吸收合并");

        assertThat(desk.county()
                        .mutate("transferRegistration", transfer, "node { id }")
                        .errorCodes())
                .containsExactly("SITE_HAS_REGISTRATION");
        desk.of(successor)
                .mutate(
                        "changeRegistration",
                        Map.of("id", registration, "changedOn", "2021-03-01", "siteName", "原养殖场"),
                        "node { id }")
                .data("changeRegistration.node.id");
        assertThat(desk.county()
                        .mutate("transferRegistration", transfer, "node { creditCode }")
                        .text("transferRegistration.node.creditCode"))
                .isEqualTo(successor);
    }

    @Test
    void whatIsOwedUnderAPermitGoesWithItToTheNewHolder() {
        String permit = desk.grantedEarlier();
        String former = desk.holder("permit", permit);
        String successor = desk.enterprise();
        int raised = desk.county()
                .ask("mutation { raiseExecutionReports(permitId: \"%s\") }".formatted(permit))
                .data("raiseExecutionReports")
                .asInt();
        List<String> reports = owed(desk.of(former), former);
        String accepted = reports.get(0);
        submit(desk.of(former), accepted);
        desk.county()
                .mutate("acceptExecutionReport", Map.of("id", accepted), "node { id }")
                .data("acceptExecutionReport");
        String inReview = reports.get(1);
        submit(desk.of(former), inReview);

        desk.merge(former, successor);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> owed(desk.of(successor), former).size() == raised - 2);
        String submitted = reports.get(2);
        submit(desk.of(successor), submitted);

        desk.county()
                .mutate("transferPermit", Map.of("id", permit, "grounds", "吸收合并"), "node { id }")
                .data("transferPermit.node.id");
        await("the reports follow the permit")
                .atMost(Duration.ofSeconds(20))
                .until(() -> owed(desk.officer(), successor).size() == raised - 3);
        assertThat(owed(desk.officer(), former)).isEmpty();
        assertThat(owed(desk.of(former), former)).isEmpty();
        GraphQlAnswer after = desk.officer()
                .ask(("{ accepted: executionReport(id: \"%s\") { creditCode }"
                                + " inReview: executionReport(id: \"%s\") { creditCode successorCode permitNumber"
                                + " history { action details { name value } } } }")
                        .formatted(accepted, inReview));
        assertThat(after.text("accepted.creditCode")).isEqualTo(former);
        assertThat(after.text("inReview.creditCode")).isEqualTo(successor);
        assertThat(after.text("inReview.permitNumber")).startsWith(former);
        assertThat(after.data("inReview.history").toString())
                .contains("TRANSFER", "{\"name\":\"formerHolder\",\"value\":\"" + former + "\"}");
        desk.county()
                .mutate("returnExecutionReport", Map.of("id", inReview, "grounds", "缺项"), "node { id }")
                .data("returnExecutionReport.node.id");
        submit(desk.of(successor), inReview);
    }

    @Test
    void whoHoldsThePermitReadsWhatWasDoneUnderItAndWhoHeldItReadsNothingNew() throws Exception {
        String permit = desk.grantedEarlier();
        String former = desk.holder("permit", permit);
        String ofAnotherSite = desk.grantedTo(former, "二厂区");
        String successor = desk.enterprise();
        desk.county().ask("mutation { raiseExecutionReports(permitId: \"%s\") }".formatted(permit));
        List<String> reports = owed(desk.of(former), former);
        String accepted = reports.get(0);
        submit(desk.of(former), accepted);
        desk.county()
                .mutate("acceptExecutionReport", Map.of("id", accepted), "node { id }")
                .data("acceptExecutionReport");
        String measured = measure(desk.of(former), permit);
        String elsewhere = measure(desk.of(former), ofAnotherSite);
        String neighbour = desk.enterprise();
        String ofNeighbour = measure(desk.of(neighbour), desk.grantedTo(neighbour, "一厂区"));

        assertThat(readable(desk.of(successor))).isEmpty();
        desk.merge(former, successor);
        await().atMost(Duration.ofSeconds(20)).until(() -> desk.of(successor)
                .ask("{ permit(id: \"%s\") { id } }".formatted(permit))
                .data("permit")
                .isObject());
        desk.county()
                .mutate("transferPermit", Map.of("id", permit, "grounds", "吸收合并"), "node { id }")
                .data("transferPermit.node.id");
        await("the reports follow the permit")
                .atMost(Duration.ofSeconds(20))
                .until(() -> owed(desk.officer(), successor).size() == reports.size() - 1);
        String later = measure(desk.of(successor), permit);
        submit(desk.of(successor), reports.get(1));

        assertThat(readable(desk.of(successor)))
                .contains(accepted, reports.get(1), measured, later)
                .doesNotContain(ofNeighbour)
                .doesNotHaveDuplicates();
        assertThat(desk.of(successor)
                        .ask("{ executionReport(id: \"%s\") { status summary creditCode history { action } } }"
                                .formatted(accepted))
                        .text("executionReport.creditCode"))
                .isEqualTo(former);
        assertThat(exported(desk.of(successor), permit)).contains(measured, later);
        assertThat(readable(desk.of(former)))
                .contains(accepted, measured, elsewhere)
                .doesNotContain(later)
                .doesNotContainAnyElementsOf(reports.subList(1, reports.size()));
        assertThat(desk.of(former)
                        .ask("{ executionReport(id: \"%s\") { id } }".formatted(reports.get(1)))
                        .data("executionReport")
                        .isNull())
                .isTrue();
        assertThat(exported(desk.of(former), permit)).doesNotContain(later);
        assertThat(readable(desk.of(neighbour))).containsExactly(ofNeighbour);
        assertThat(commands.queriesDuring(() -> readable(desk.of(successor)))).hasSizeLessThanOrEqualTo(4);
    }

    private static String measure(Session session, String permit) {
        Map<String, Object> input = Map.of(
                "permitId", permit,
                "outlet", "DA001",
                "pollutant", "二氧化硫",
                "averaging", "HOURLY",
                "value", 100,
                "unit", "MG_PER_M3",
                "measuredAt",
                        OffsetDateTime.now(ZoneOffset.ofHours(8))
                                .minusMinutes(1)
                                .toString());
        return session.mutate("recordMonitoringResult", input, "node { id }").text("recordMonitoringResult.node.id");
    }

    /** Ids of the reports and results that the caller sees. */
    private static List<String> readable(Session session) {
        return Stream.of("executionReports", "monitoringResults")
                .flatMap(list -> ids(session, list, "{}").stream())
                .toList();
    }

    /** The results of the permit as a file. */
    private static String exported(Session session, String permit) {
        String job = session.mutate(
                        "exportMonitoringResults", Map.of("format", "CSV", "filter", Map.of("permitId", permit)), "id")
                .text("exportMonitoringResults.id");
        String file = await("the file")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> session.ask("{ permitsJob(id: \"%s\") { piece(index: 0) } }".formatted(job))
                                .data("permitsJob.piece"),
                        JsonNode::isString)
                .asString();
        return new String(Base64.getDecoder().decode(file), StandardCharsets.UTF_8);
    }

    private String filed(String creditCode, String siteName) {
        return desk.of(creditCode)
                .mutate("fileRegistration", Map.of("creditCode", creditCode, "siteName", siteName), "node { id }")
                .text("fileRegistration.node.id");
    }

    private static void submit(Session session, String report) {
        session.mutate(
                        "submitExecutionReport",
                        Map.of("id", report, "chapters", List.of("ACTUAL_EMISSIONS"), "summary", "正常"),
                        "node { id }")
                .data("submitExecutionReport.node.id");
    }

    private static List<String> registrations(Session session, String creditCode) {
        return ids(session, "registrations", "{creditCode: \"%s\", status: ACTIVE}".formatted(creditCode));
    }

    private static List<String> owed(Session session, String creditCode) {
        return ids(session, "executionReports", "{creditCode: \"%s\", overdue: true}".formatted(creditCode));
    }

    private static List<String> ids(Session session, String list, String filter) {
        return session.ask("{ %s(filter: %s, first: 100) { nodes { id } } }".formatted(list, filter))
                .data(list + ".nodes")
                .valueStream()
                .map(each -> each.get("id").asString())
                .toList();
    }
}
