package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.processes.FictionalCode;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Soil leaves a site, gets its manifest in another service, and the receiver's answer comes back to the site. */
class SoilIT {

    private static final String REMEDIATOR = FictionalCode.of("91", 1);
    private static final String CARRIER = FictionalCode.of("91", 2);
    private static final String PLANT = FictionalCode.of("91", 3);
    private static final String WASTE = "321-018-48";

    private final RunningSystem system = RunningSystem.current();
    private final GraphQlCaller.Session officer = system.gateway().as(Role.COUNTY_OFFICER);
    private String site;

    @BeforeEach
    void aSiteFromWhichSoilMayGo() {
        grantLicence();
        site = siteUnderRemediation("季家组外运试验地块 " + UUID.randomUUID());
        change("recordEarthwork", "09", Map.of("kind", "EXCAVATED", "quantity", kilograms(100_000)));
        change(
                "reportSoilTransport",
                "10",
                Map.of("operator", PLANT, "route", "松江镇至厂区", "quantity", kilograms(60_000)));
    }

    @Test
    void theReceiversWeightMovesTheSitesBalance() {
        String manifest = shipAndAwaitManifest(28_400);
        assertThat(balance()).containsEntry("inTransit", 28_400L).containsEntry("onSite", 71_600L);

        receive(manifest, "acceptManifest", Map.of("lines", List.of(line(28_390))));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(balance())
                .containsAllEntriesOf(Map.of(
                        "shipped", 28_400L,
                        "accepted", 28_390L,
                        "inTransit", 0L,
                        "rejected", 0L,
                        "onSite", 71_600L,
                        "discrepancyKg", -10L)));
        JsonNode shipment = site().at("/shipments/0");
        assertThat(shipment.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(shipment.path("manifestNumber").asString()).matches("\\d{10}|\\d{14}");
    }

    @Test
    void whatTheReceiverRejectsIsBackOnTheSite() {
        String manifest = shipAndAwaitManifest(30_000);

        receive(manifest, "rejectManifest", Map.of("grounds", "含水率超出接收标准"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(balance())
                .containsAllEntriesOf(Map.of(
                        "shipped", 30_000L,
                        "accepted", 0L,
                        "inTransit", 0L,
                        "rejected", 30_000L,
                        "onSite", 100_000L)));
        assertThat(site().at("/shipments/0/status").asString()).isEqualTo("REJECTED");
    }

    private String shipAndAwaitManifest(long kilograms) {
        change(
                "shipSoil",
                "11",
                Map.of(
                        "quantity",
                        kilograms(kilograms),
                        "carrier",
                        CARRIER,
                        "operator",
                        PLANT,
                        "wasteCode",
                        WASTE,
                        "vehicle",
                        "湘D12345"));
        String shipment = site().at("/shipments/0/id").asString();
        String question = """
                query($site: String!) {
                  transferManifests(filter: { siteId: $site }, first: 5) {
                    nodes { id status shipmentId lines { wasteCode issued { value unit } } }
                  }
                }
                """;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(manifests(question).size()).isEqualTo(1));
        JsonNode manifest = manifests(question).get(0);
        assertThat(manifest.path("status").asString()).isEqualTo("DRAFT");
        assertThat(manifest.path("shipmentId").asString()).isEqualTo(shipment);
        assertThat(manifest.at("/lines/0/issued/value").asLong()).isEqualTo(kilograms);
        return manifest.path("id").asString();
    }

    private JsonNode manifests(String question) {
        return officer.ask(question, Map.of("site", site)).data("transferManifests.nodes");
    }

    private void receive(String manifest, String decision, Map<String, Object> details) {
        step("issueManifest", manifest, "12", Map.of());
        step("departManifest", manifest, "13", Map.of());
        step("arriveManifest", manifest, "15", Map.of());
        step(decision, manifest, "16", details);
    }

    private void step(String mutation, String manifest, String hour, Map<String, Object> details) {
        Map<String, Object> input = new HashMap<>(details);
        input.put("id", manifest);
        mutate(mutation, hour, input);
    }

    private void change(String mutation, String hour, Map<String, Object> details) {
        Map<String, Object> input = new HashMap<>(details);
        input.put("siteId", site);
        mutate(mutation, hour, input);
    }

    private void mutate(String mutation, String hour, Map<String, Object> input) {
        input.put("at", "2021-03-04T%s:00:00+08:00".formatted(hour));
        GraphQlAnswer answer = officer.mutate(mutation, input, "node { id version }");
        assertThat(answer.errorCodes()).as(answer.body()).isEmpty();
    }

    private JsonNode site() {
        return officer.ask("""
                        query($id: ID!) {
                          contaminatedSite(id: $id) {
                            shipments { id status manifestNumber }
                            massBalance {
                              shipped { value } accepted { value } rejected { value } inTransit { value }
                              onSite { value } discrepancyKg
                            }
                          }
                        }
                        """, Map.of("id", site)).data("contaminatedSite");
    }

    private Map<String, Long> balance() {
        Map<String, Long> kilograms = new HashMap<>();
        JsonNode balance = site().path("massBalance");
        balance.propertyNames().forEach(name -> {
            JsonNode figure = balance.get(name);
            kilograms.put(name, (figure.isObject() ? figure.get("value") : figure).asLong());
        });
        return kilograms;
    }

    private String siteUnderRemediation(String name) {
        String columns = "name,town,responsible,landUse,longitude,latitude,suspectedAt,remediator,evaluator,"
                + "preliminaryReportedAt,surveyAnalyte,surveyMgPerKg,surveyedAt,assessedAt,listedAt,planFiledAt,"
                + "technique,groundwater,worksStartedAt";
        String row = String.join(
                ",",
                name,
                "430422122",
                FictionalCode.of("91", 4),
                "TYPE2",
                "112.6",
                "26.7",
                "2021-01-04T09:00:00+08:00",
                REMEDIATOR,
                FictionalCode.of("91", 5),
                "2021-01-11T09:00:00+08:00",
                "镉",
                "180",
                "2021-01-18T09:00:00+08:00",
                "2021-01-25T09:00:00+08:00",
                "2021-02-01T09:00:00+08:00",
                "2021-02-08T09:00:00+08:00",
                "固化/稳定化",
                "监测井三口",
                "2021-03-01T09:00:00+08:00");
        GraphQlAnswer answer = system.gateway()
                .as(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE)
                .ask("""
                        mutation($csv: String!) {
                          importSites(input: { csv: $csv }) {
                            accepted results { id status findings { code message field } }
                          }
                        }
                        """, Map.of("csv", columns + "\n" + row + "\n"));
        assertThat(answer.data("importSites.accepted").asInt())
                .as(answer.body())
                .isEqualTo(1);
        return answer.text("importSites.results.0.id");
    }

    private void grantLicence() {
        GraphQlAnswer answer = officer.mutate(
                "grantOperatingLicence",
                Map.of(
                        "number",
                        "湘环（危）字 " + UUID.randomUUID(),
                        "operator",
                        PLANT,
                        "kind",
                        "COMPREHENSIVE",
                        "wasteCodes",
                        List.of("HW48"),
                        "yearlyQuantity",
                        Map.of("value", 10_000, "unit", "T"),
                        "validFrom",
                        "2021-01-01",
                        "at",
                        "2020-12-20T10:00:00+08:00"),
                "node { id }");
        assertThat(answer.errorCodes()).as(answer.body()).isEmpty();
    }

    private static Map<String, Object> kilograms(long value) {
        return Map.of("value", value, "unit", "KG");
    }

    private static Map<String, Object> line(long kilograms) {
        return Map.of("wasteCode", WASTE, "quantity", kilograms(kilograms));
    }
}
