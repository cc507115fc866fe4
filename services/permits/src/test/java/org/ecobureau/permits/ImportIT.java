package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceIT
class ImportIT {

    private static final String PERMITS =
            "creditCode,siteName,management,issuingOffice,appliedAt,acceptedAt,decidedAt,town,validFrom\n";
    private static final String RESULTS = "lines accepted rejected results { line status id findings { code field } }";

    @Autowired
    GraphQlCaller caller;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void aPermitIsTakenOverWithItsWholeCourseInOneWrite() {
        String code = desk.enterprise();
        desk.imported(
                "importPermits",
                PERMITS + code + ",松江厂,KEY,CITY,2020-03-02T09:00:00+08:00,2020-03-05T10:00:00+08:00,"
                        + "2020-03-20T16:00:00+08:00,430422122,2020-04-01\n");
        GraphQlAnswer answer = desk.officer()
                .ask(
                        "{ permits(filter: {creditCode: \"%s\"}) { nodes { version number town { name } appliedOn acceptedOn"
                                        .formatted(code)
                                + " decidedOn validFrom validUntil history { action at version } } } }");
        assertThat(answer.text("permits.nodes.0.number")).isEqualTo(code + "001P");
        assertThat(answer.text("permits.nodes.0.town.name")).isEqualTo("松江镇");
        assertThat(answer.text("permits.nodes.0.appliedOn")).isEqualTo("2020-03-02");
        assertThat(answer.text("permits.nodes.0.acceptedOn")).isEqualTo("2020-03-05");
        assertThat(answer.text("permits.nodes.0.decidedOn")).isEqualTo("2020-03-20");
        assertThat(answer.text("permits.nodes.0.validFrom")).isEqualTo("2020-04-01");
        assertThat(answer.text("permits.nodes.0.validUntil")).isEqualTo("2023-03-31");
        assertThat(answer.data("permits.nodes.0.history")
                        .valueStream()
                        .limit(3)
                        .map(entry -> entry.get("action").asString() + " "
                                + entry.get("at").asString() + " "
                                + entry.get("version").asInt()))
                .containsExactly(
                        "APPLY 2020-03-02T09:00:00.000+08:00 1",
                        "ACCEPT 2020-03-05T10:00:00.000+08:00 1",
                        "GRANT 2020-03-20T16:00:00.000+08:00 1");
    }

    @Test
    void aWrongLineIsRefusedWithEverythingThatIsWrongAndHoldsUpNoOther() {
        String code = desk.enterprise();
        String csv = PERMITS
                + code + ",甲,SIMPLIFIED,COUNTY,2020-03-02T09:00:00+08:00,2020-03-05T09:00:00+08:00,"
                + "2020-03-20T09:00:00+08:00,,\n"
                + code + ",乙,LIGHT,COUNTY,yesterday,,2020-03-20T09:00:00+08:00,,\n"
                + code + ",丙,SIMPLIFIED,CITY,2020-03-02T09:00:00+08:00,2020-03-01T09:00:00+08:00,"
                + "2999-03-20T09:00:00+08:00,1,2020-03-01\n"
                + "91430422MA4Q00016X,丁,SIMPLIFIED,COUNTY,2020-03-02T09:00:00+08:00,2020-03-05T09:00:00+08:00,"
                + "2020-03-20T09:00:00+08:00,,\n"
                + code + ",戊,SIMPLIFIED,COUNTY,2020-03-02T09:00:00+08:00,2020-03-05T09:00:00+08:00,"
                + "2020-06-20T09:00:00+08:00,,\n";
        GraphQlAnswer answer = desk.officer().mutate("importPermits", Map.of("csv", csv), RESULTS);
        assertThat(answer.data("importPermits.lines").asInt()).isEqualTo(5);
        assertThat(answer.data("importPermits.accepted").asInt()).isEqualTo(2);
        assertThat(answer.codes("importPermits.results.0.findings")).isEmpty();
        assertThat(answer.codes("importPermits.results.1.findings"))
                .containsExactlyInAnyOrder("MALFORMED", "MALFORMED", "REQUIRED");
        assertThat(answer.codes("importPermits.results.2.findings"))
                .containsExactlyInAnyOrder(
                        "STEPS_OUT_OF_ORDER",
                        "STEPS_OUT_OF_ORDER",
                        "VALID_FROM_EARLY",
                        "TOWN_UNKNOWN",
                        "OFFICE_DIVISION");
        assertThat(answer.text("importPermits.results.2.findings.0.field")).isEqualTo("acceptedAt");
        assertThat(answer.codes("importPermits.results.3.findings")).containsExactly("ENTERPRISE_UNKNOWN");
        assertThat(answer.codes("importPermits.results.4.findings")).containsExactly("DECISION_LATE");
        assertThat(numbers(code)).containsExactlyInAnyOrder(code + "001P", code + "002P");
    }

    @Test
    void theSameFileIsTakenOnceAndADryRunNotAtAll() {
        String code = desk.enterprise();
        String csv = "creditCode,siteName,filedAt\n" + code + ",养殖场,2020-04-20T09:00:00+08:00\n";
        Map<String, Object> dryRun = Map.of("csv", csv, "validateOnly", true);
        Map<String, Object> input =
                Map.of("csv", csv, "idempotencyKey", UUID.randomUUID().toString());
        assertThat(desk.county()
                        .mutate("importRegistrations", dryRun, RESULTS)
                        .data("importRegistrations.accepted")
                        .asInt())
                .isEqualTo(1);
        String first =
                desk.county().mutate("importRegistrations", input, RESULTS).text("importRegistrations.results.0.id");
        assertThat(desk.county().mutate("importRegistrations", input, RESULTS).text("importRegistrations.results.0.id"))
                .isEqualTo(first);
        GraphQlAnswer registrations = desk.officer()
                .ask("{ registrations(filter: {creditCode: \"%s\"}) { nodes { number filedOn validUntil status } } }"
                        .formatted(code));
        assertThat(registrations.data("registrations.nodes").size()).isEqualTo(1);
        assertThat(registrations.text("registrations.nodes.0.number")).isEqualTo(code + "001W");
        assertThat(registrations.text("registrations.nodes.0.filedOn")).isEqualTo("2020-04-20");
        assertThat(registrations.text("registrations.nodes.0.validUntil")).isEqualTo("2025-04-19");
        assertThat(registrations.text("registrations.nodes.0.status")).isEqualTo("EXPIRED");
    }

    @Test
    void aRegistrationIsNotFiledBeforeItsRulesNorInTheFuture() {
        String code = desk.enterprise();
        String csv = "creditCode,siteName,filedAt\n" + code + ",一,2019-12-19T23:59:59+08:00\n" + code
                + ",二,2999-01-01T00:00:00+08:00\n";
        GraphQlAnswer answer = desk.county().mutate("importRegistrations", Map.of("csv", csv), RESULTS);
        assertThat(answer.codes("importRegistrations.results.0.findings")).containsExactly("BEFORE_REGISTRATION_RULES");
        assertThat(answer.codes("importRegistrations.results.1.findings")).containsExactly("FILED_IN_FUTURE");
    }

    @Test
    void enterprisesAreImportedAndTheResultsOfOneStatusShown() {
        String code = CreditCodes.next();
        String csv = "creditCode,name,town,industry,registeredAt\n" + code
                + ",导入厂,430422122,3031,2019-05-01T09:00:00+08:00\nX,导入厂,430422122,3031,\n";
        GraphQlAnswer answer = desk.county()
                .mutate(
                        "importEnterprises",
                        Map.of("csv", csv),
                        "accepted results(status: REJECTED) { line findings { code } }");
        assertThat(answer.data("importEnterprises.accepted").asInt()).isEqualTo(1);
        assertThat(answer.data("importEnterprises.results").size()).isEqualTo(1);
        assertThat(answer.data("importEnterprises.results.0.line").asInt()).isEqualTo(3);
        assertThat(answer.codes("importEnterprises.results.0.findings")).containsExactly("CREDIT_CODE_FORM");
    }

    @Test
    void onlyOfficersImportAndEachForTheOfficeTheyActFor() {
        String code = desk.enterprise();
        String csv = PERMITS + code + ",甲,KEY,CITY,2020-03-02T09:00:00+08:00,2020-03-05T09:00:00+08:00,"
                + "2020-03-20T09:00:00+08:00,,\n";
        for (String mutation : List.of("importPermits", "importRegistrations", "importEnterprises")) {
            assertThat(desk.of(code)
                            .mutate(mutation, Map.of("csv", csv), RESULTS)
                            .errorCodes())
                    .as(mutation)
                    .isSubsetOf("ROLE_NOT_ENTITLED", "FORBIDDEN")
                    .hasSize(1);
            assertThat(caller.withoutToken()
                            .mutate(mutation, Map.of("csv", csv), RESULTS)
                            .errorCodes())
                    .as(mutation)
                    .containsExactly("UNAUTHENTICATED");
        }
        assertThat(desk.county()
                        .mutate("importPermits", Map.of("csv", csv), RESULTS)
                        .codes("importPermits.results.0.findings"))
                .containsExactly("OFFICE_NOT_COMPETENT");
        assertThat(caller.as(Role.CITY_OFFICER)
                        .mutate("importPermits", Map.of("csv", csv), RESULTS)
                        .data("importPermits.accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(numbers(code)).containsExactly(code + "001P");
    }

    private List<String> numbers(String code) {
        return desk.officer()
                .ask("{ permits(filter: {creditCode: \"%s\"}) { nodes { number } } }".formatted(code))
                .data("permits.nodes")
                .valueStream()
                .map(node -> node.get("number").asString())
                .toList();
    }
}
