package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.processes.Service;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A service that is away costs its own fields and no others. */
class OutageIT {

    /** What each service adds to an enterprise, and to the annual report. */
    private static final Map<Service, String> FIELD_OF_ENTERPRISE = Map.of(
            Service.PERMITS, "permits",
            Service.HAZARDOUS_WASTE, "manifests",
            Service.MEDICAL_WASTE, "medicalRounds",
            Service.REMEDIATION, "contaminatedSites");

    private static final Map<Service, String> PART_OF_REPORT = Map.of(
            Service.PERMITS, "permits",
            Service.HAZARDOUS_WASTE, "hazardousWaste",
            Service.MEDICAL_WASTE, "medicalWaste",
            Service.REMEDIATION, "remediation");

    private static final String EVERYTHING = """
            query($codes: String!) {
              enterprise(creditCode: $codes) {
                name
                permits(first: 5) { totalCount nodes { number status } }
                manifests(first: 5) { totalCount nodes { number status remover { creditCode } } }
                medicalRounds(first: 5) { totalCount nodes { day status } }
                contaminatedSites(first: 5) { totalCount nodes { name status } }
              }
            }
            """;

    private static final String REPORT = """
            { annualReport(year: 2020) {
              year asOf
              permits { issued }
              hazardousWaste { trainings }
              medicalWaste { hospitalInspections }
              remediation { villagesTotal }
            } }
            """;

    private static final Map<Service, String> LISTS_OF = Map.of(
            Service.PERMITS, "permits",
            Service.HAZARDOUS_WASTE, "transferManifests",
            Service.MEDICAL_WASTE, "collectionRounds",
            Service.REMEDIATION, "contaminatedSites");

    private static final String LISTS = """
            {
              permits(first: 1) { totalCount }
              transferManifests(first: 1) { totalCount }
              collectionRounds(first: 1) { totalCount }
              contaminatedSites(first: 1) { totalCount }
            }
            """;

    private final RunningSystem system = RunningSystem.current();
    private final GraphQlCaller.Session officer =
            system.gateway().as(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE);

    @Test
    void oneQueryShowsAnEnterpriseWithWhatEveryServiceKnowsOfIt() {
        JsonNode enterprise = officer.ask(EVERYTHING, Map.of("codes", plant())).data("enterprise");

        FIELD_OF_ENTERPRISE.forEach((service, field) -> assertThat(
                        enterprise.at("/" + field + "/totalCount").isNumber())
                .as(field)
                .isTrue());
        assertThat(enterprise.at("/medicalRounds/totalCount").asInt()).isPositive();
        assertThat(enterprise.at("/permits/totalCount").asInt()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"PERMITS", "HAZARDOUS_WASTE", "MEDICAL_WASTE", "REMEDIATION"})
    void theRestOfTheAnswerComesWithoutTheServiceThatIsAway(Service away) {
        String plant = plant();
        system.kill(away);
        try {
            GraphQlAnswer report = officer.ask(REPORT);
            assertThat(report.partial("annualReport.year").asInt()).isEqualTo(2020);
            PART_OF_REPORT.forEach((service, part) -> assertThat(
                            report.partial("annualReport." + part).isNull())
                    .as(part)
                    .isEqualTo(service == away));
            assertUnavailable(report, away, List.of("annualReport", PART_OF_REPORT.get(away)));

            GraphQlAnswer lists = officer.ask(LISTS);
            LISTS_OF.forEach((service, list) ->
                    assertThat(lists.partial(list).isNull()).as(list).isEqualTo(service == away));
            assertUnavailable(lists, away, List.of(LISTS_OF.get(away)));

            // The register is the way in to an enterprise; without it the other services are asked by their own lists.
            if (away != Service.PERMITS) {
                GraphQlAnswer enterprise = officer.ask(EVERYTHING, Map.of("codes", plant));
                FIELD_OF_ENTERPRISE.forEach((service, field) -> assertThat(
                                enterprise.partial("enterprise." + field).isNull())
                        .as(field)
                        .isEqualTo(service == away));
                assertUnavailable(enterprise, away, List.of("enterprise", FIELD_OF_ENTERPRISE.get(away)));
            }
        } finally {
            system.restart(away);
        }
        recovers(away);
    }

    private void assertUnavailable(GraphQlAnswer answer, Service away, List<String> path) {
        assertThat(answer.status()).isEqualTo(200);
        JsonNode errors = answer.json().path("errors");
        assertThat(errors.valueStream()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
            assertThat(error.at("/extensions/service").asString()).isEqualTo(away.label());
        });
        assertThat(errors.valueStream().map(error -> error.get("path")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()))
                .contains(path);
        assertThat(answer.json()
                        .at("/extensions/unavailableServices")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(away.label());
    }

    private void recovers(Service service) {
        org.awaitility.Awaitility.await(service + " is asked again")
                .atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(officer.ask(REPORT)
                                .partial("annualReport." + PART_OF_REPORT.get(service))
                                .isObject())
                        .isTrue());
    }

    /** The plant to which the rounds of 2020 went. */
    private String plant() {
        return system.database(Service.PERMITS)
                .getCollection("enterprises")
                .find(new org.bson.Document("state.name", "湖南衡兴环保科技有限公司"))
                .first()
                .getString("_id");
    }
}
