package org.ecobureau.permits.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.ecobureau.permits.CreditCodes;
import org.ecobureau.permits.Desk;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.time.BureauTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the conditions of a permit to reports that are missing, handed in and judged; and what was measured. */
@ServiceIT
class DutyIT {

    @Autowired
    GraphQlCaller caller;

    @Autowired
    MongoDatabase database;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void reportsAreOwedHandedInAndJudged() {
        String permit = desk.grantedEarlier();
        String own = desk.holder("permit", permit);
        String raise = "mutation { raiseExecutionReports(permitId: \"%s\") }".formatted(permit);
        int raised = desk.county().ask(raise).data("raiseExecutionReports").asInt();
        assertThat(raised).isGreaterThan(10);
        assertThat(desk.county().ask(raise).data("raiseExecutionReports").asInt())
                .isZero();
        assertThat(desk.of(own).ask(raise).errorCodes()).containsExactly("FORBIDDEN");

        String list = "{ executionReports(filter: {permitId: \"%s\", overdue: true}, first: 2)"
                + " { totalCount nodes { id period from dueOn status overdue } } }";
        GraphQlAnswer owed = desk.of(own).ask(list.formatted(permit));
        assertThat(owed.data("executionReports.totalCount").asInt()).isEqualTo(raised);
        assertThat(owed.data("executionReports.nodes.0").toString())
                .contains(
                        "\"period\":\"2022Q2\",\"from\":\"2022-03-15\",\"dueOn\":\"2022-07-15\",\"status\":\"MISSING\"");
        assertThat(desk.of(CreditCodes.next())
                        .ask(list.formatted(permit))
                        .data("executionReports.totalCount")
                        .asInt())
                .isZero();
        String overdue = "{ overdueReports(issuingOffice: COUNTY) { town { code } reports } }";
        assertThat(desk.county().ask(overdue).data("overdueReports.0.reports").asInt())
                .isGreaterThanOrEqualTo(raised);
        assertThat(desk.of(own).ask(overdue).errorCodes()).containsExactly("FORBIDDEN");

        String id = owed.text("executionReports.nodes.0.id");
        GraphQlAnswer submitted = desk.of(own)
                .mutate(
                        "submitExecutionReport",
                        Map.of("id", id, "chapters", new String[] {"ACTUAL_EMISSIONS"}, "summary", "正常"),
                        "node { status late missingChapters } warnings { code }");
        assertThat(submitted.data("submitExecutionReport.node").toString())
                .isEqualTo("{\"status\":\"SUBMITTED\",\"late\":true,\"missingChapters\":[\"TREATMENT_FACILITIES\"]}");
        assertThat(submitted.codes("submitExecutionReport.warnings"))
                .containsExactly("REPORT_LATE", "CHAPTERS_MISSING");
        assertThat(desk.county()
                        .mutate("returnExecutionReport", Map.of("id", id, "grounds", "缺项"), "node { status grounds }")
                        .text("returnExecutionReport.node.status"))
                .isEqualTo("INCOMPLETE");
        assertThat(desk.county()
                        .mutate("acceptExecutionReport", Map.of("id", id), "node { status }")
                        .errorCodes())
                .containsExactly("ACTION_NOT_POSSIBLE");
    }

    @Test
    void aResultIsHeldAgainstThePermit() {
        String permit = desk.granted();
        String own = desk.holder("permit", permit);
        Map<String, Object> input = new HashMap<>(Map.of(
                "permitId", permit,
                "outlet", "DA001",
                "pollutant", "二氧化硫",
                "averaging", "HOURLY",
                "value", 450,
                "unit", "MG_PER_M3",
                "measuredAt", "2022-06-01T08:00:00+08:00",
                "idempotencyKey", permit));
        String selection = "node { id exceeded exceedance maximum standard } warnings { code }";
        GraphQlAnswer recorded = desk.of(own).mutate("recordMonitoringResult", input, selection);
        assertThat(recorded.data("recordMonitoringResult.node.exceedance").asDouble())
                .isEqualTo(0.5);
        assertThat(recorded.codes("recordMonitoringResult.warnings")).containsExactly("LIMIT_EXCEEDED");
        assertThat(desk.of(own)
                        .mutate("recordMonitoringResult", input, selection)
                        .text("recordMonitoringResult.node.id"))
                .isEqualTo(recorded.text("recordMonitoringResult.node.id"));
        assertThat(desk.county()
                        .ask("{ monitoringResults(filter: {permitId: \"%s\", exceeded: true}) { totalCount } }"
                                .formatted(permit))
                        .data("monitoringResults.totalCount")
                        .asInt())
                .isEqualTo(1);
        input.put("idempotencyKey", "other" + permit);
        assertThat(desk.of(CreditCodes.next())
                        .mutate("recordMonitoringResult", input, selection)
                        .errorCodes())
                .containsExactly("PERMIT_WITHOUT_CONTENT");
        assertThat(caller.withoutToken()
                        .mutate("recordMonitoringResult", input, selection)
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        input.put("value", new BigDecimal("1E+30"));
        input.put("pollutant", " ");
        assertThat(desk.of(own)
                        .mutate("recordMonitoringResult", input, selection)
                        .errorCodes())
                .containsExactly("TEXT_EMPTY", "VALUE_RANGE");
        input.put("outlet", "DA009");
        input.put("measuredAt", "2999-01-01T00:00:00+08:00");
        assertThat(desk.of(own)
                        .mutate("recordMonitoringResult", input, selection)
                        .errorCodes())
                .contains("MEASURED_IN_FUTURE");
    }

    @Test
    void whatWasStoredBeforeIsSeenByWhoeverHoldsThePermitToo() {
        String report = desk.reportSubmitted();
        String permit = desk.county()
                .ask("{ executionReport(id: \"%s\", asOf: \"%s\") { permitId } }"
                        .formatted(report, BureauTime.local(Instant.now())))
                .text("executionReport.permitId");
        List<MongoCollection<Document>> collections = List.of(
                database.getCollection("execution_reports"), database.getCollection("execution_reports_versions"));
        List<List<Object>> before = readers(collections, permit);
        assertThat(before).allSatisfy(each -> assertThat(each).isNotEmpty());
        collections.forEach(each -> each.updateMany(
                Filters.eq("state.permitId", permit), Updates.pull("organisations", "permit/" + permit)));
        assertThat(readers(collections, permit)).isNotEqualTo(before);

        new MongoReadersMigration().apply(database);

        assertThat(readers(collections, permit)).isEqualTo(before);
    }

    private static List<List<Object>> readers(List<MongoCollection<Document>> collections, String permit) {
        return collections.stream()
                .<List<Object>>map(each -> each.find(Filters.eq("state.permitId", permit))
                        .map(found -> found.get("organisations"))
                        .into(new ArrayList<>()))
                .toList();
    }
}
