package org.ecobureau.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecobureau.remediation.Scene.input;
import static org.ecobureau.remediation.Scene.quantity;
import static org.ecobureau.remediation.Scene.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What comes from the bus changes something here, and what happens here is told on the bus. */
@ServiceIT
class EventsIT {

    private static final String REGISTERED = "permits.enterprise-registered.v1";
    private static final String RENAMED = "permits.enterprise-renamed.v1";
    private static final String ACCEPTED = "hazardous-waste.manifest-accepted.v1";
    private static final String REJECTED = "hazardous-waste.manifest-rejected.v1";

    private static final String LEDGER = """
            version history { action }
            shipments { id status quantity { value unit } accepted { value unit } manifestNumber settledOn
              remover { creditCode } }
            massBalance { excavated { value unit } shipped { value } accepted { value } rejected { value }
              inTransit { value } onSite { value } discrepancyKg }""";

    @Autowired
    private GraphQlCaller caller;

    @Autowired
    private ApplicationContext service;

    @Value("${ecobureau.rabbitmq.uri}")
    private String uri;

    private Scene scene;
    private Bus bus;

    @BeforeEach
    void openTheScene() throws Exception {
        scene = new Scene(caller);
        bus = new Bus(uri);
    }

    @AfterEach
    void leaveTheBus() throws Exception {
        bus.close();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }

    @Test
    void everyTypeThatTheCatalogueAnnouncesHasAHandler() {
        assertThat(Contracts.handlers(service))
                .extracting(EventHandler::type)
                .containsExactlyInAnyOrderElementsOf(Contracts.catalogue().entries().stream()
                        .filter(entry -> entry.consumers().contains("remediation"))
                        .map(Catalogue.Entry::type)
                        .toList());
    }

    @Test
    void aPartyBearsTheNameThatTheRegisterToldLast() throws Exception {
        Map<String, Object> life = Scene.life("suspectedAt");
        String code = (String) life.get("responsible");
        String site = scene.site(life);
        assertThat(name(site)).isEmpty();

        bus.publish(register(code, "旧名有限公司"));
        eventually().until(() -> name(site).equals("旧名有限公司"));
        assertThat(warnings(code)).doesNotContain("PARTY_UNREGISTERED@responsible");
        JsonNode renamed = Bus.example(RENAMED, code, 2, input("creditCode", code, "name", "新名有限公司"));
        bus.publish(renamed);
        eventually().until(() -> name(site).equals("新名有限公司"));

        bus.publish(renamed);
        bus.publish(register(code, "旧名有限公司"));
        everythingWasHeard();
        assertThat(name(site)).isEqualTo("新名有限公司");
    }

    private static JsonNode register(String code, String name) {
        return Bus.example(REGISTERED, code, 1, input("creditCode", code, "name", name));
    }

    private String name(String site) {
        return scene.site(site, "parties { role name }").at("/parties/0/name").asString("");
    }

    private List<String> warnings(String responsible) {
        JsonNode result =
                scene.load("importSites", List.of(with(Scene.life("suspectedAt"), "responsible", responsible)));
        return Scene.findings(result.at("/results/0"));
    }

    /** The queue is worked off in its order: what came before an event was heard when that one was. */
    private void everythingWasHeard() throws Exception {
        Map<String, Object> last = Scene.life("suspectedAt");
        String site = scene.site(last);
        bus.publish(register((String) last.get("responsible"), "最后有限公司"));
        eventually().until(() -> name(site).equals("最后有限公司"));
    }

    @Test
    void anAcceptedManifestMovesTheMassBalanceOnce() throws Exception {
        Scene.Works works = scene.works();
        String load = ship(works);
        ship(works);
        JsonNode before = scene.site(works.site(), LEDGER);
        assertThat(kilograms(before, "excavated")).isEqualTo("100000");
        assertThat(kilograms(before, "shipped")).isEqualTo("56800");
        assertThat(kilograms(before, "inTransit")).isEqualTo("56800");
        assertThat(kilograms(before, "onSite")).isEqualTo("43200");

        JsonNode accepted = answer(ACCEPTED, works.site(), load, "28389.5");
        bus.publish(accepted);
        eventually().until(() -> status(works.site(), 0).equals("ACCEPTED"));

        JsonNode after = scene.site(works.site(), LEDGER);
        assertThat(after.get("version").asInt()).isEqualTo(before.get("version").asInt() + 1);
        assertThat(after.at("/shipments/0/accepted/value").decimalValue()).isEqualByComparingTo("28389.5");
        assertThat(after.at("/shipments/0/manifestNumber").asString()).isEqualTo("4304210001");
        assertThat(after.at("/shipments/0/settledOn").asString()).isEqualTo("2020-09-04");
        assertThat(after.at("/shipments/0/remover/creditCode").asString()).isEqualTo(works.remediator());
        assertThat(after.at("/shipments/1/status").asString()).isEqualTo("SHIPPED");
        assertThat(kilograms(after, "accepted")).isEqualTo("28389.5");
        assertThat(kilograms(after, "inTransit")).isEqualTo("28400");
        assertThat(kilograms(after, "onSite")).isEqualTo("43200");
        assertThat(after.at("/massBalance/discrepancyKg").decimalValue()).isEqualByComparingTo("-10.5");

        bus.publish(accepted);
        bus.publish(Bus.example(REJECTED, "manifest-" + load, 1, about(works.site(), load)));
        bus.publish(Bus.example(REJECTED, "manifest-" + load, 3, about(works.site(), load)));
        everythingWasHeard();
        assertThat(scene.site(works.site(), LEDGER)).isEqualTo(after);
    }

    @Test
    void aRejectedManifestBringsTheSoilBack() throws Exception {
        Scene.Works works = scene.works();
        String load = ship(works);
        int before = scene.version("ContaminatedSite", works.site());

        JsonNode rejected = Bus.example(REJECTED, "manifest-" + load, 2, about(works.site(), load));
        bus.publish(rejected);
        eventually().until(() -> status(works.site(), 0).equals("REJECTED"));
        bus.publish(rejected);
        everythingWasHeard();

        JsonNode after = scene.site(works.site(), LEDGER);
        assertThat(after.get("version").asInt()).isEqualTo(before + 1);
        assertThat(after.at("/shipments/0/accepted").isNull()).isTrue();
        assertThat(kilograms(after, "rejected")).isEqualTo("28400");
        assertThat(kilograms(after, "onSite")).isEqualTo("100000");
        assertThat(kilograms(after, "inTransit")).isEqualTo("0");
        assertThat(after.get("history").valueStream().map(step -> step.get("action")
                        .asString()))
                .endsWith("SHIP_SOIL", "MANIFEST_REJECTED");
    }

    @Test
    void anAnswerIsBookedInWhateverStageTheSiteIsByThen() throws Exception {
        Scene.Works works = scene.works();
        String load = ship(works);
        scene.accept("completeRemediationWorks", input("siteId", works.site(), "finishing", false, "at", Scene.AT));

        // The example was answered in 2020, the site went on in 2021.
        bus.publish(answer(ACCEPTED, works.site(), load, "28400"));
        eventually().until(() -> status(works.site(), 0).equals("ACCEPTED"));

        JsonNode site = scene.site(works.site(), "status history { action at }");
        assertThat(site.get("status").asString()).isEqualTo("WORKS_DONE");
        JsonNode booked = site.get("history").get(site.get("history").size() - 1);
        assertThat(booked.get("action").asString()).isEqualTo("MANIFEST_ACCEPTED");
        assertThat(booked.get("at").asString()).startsWith("2021-02-01T09:00");
    }

    @Test
    void wasteOfNoSiteIsNoneOfItsBusiness() throws Exception {
        Scene.Works works = scene.works();
        String load = ship(works);
        JsonNode before = scene.site(works.site(), LEDGER);

        Map<String, Object> ofNoSite = input("siteId", null, "shipmentId", null);
        bus.publish(Bus.example(ACCEPTED, "manifest-of-no-site-" + load, 2, ofNoSite));
        everythingWasHeard();

        assertThat(scene.site(works.site(), LEDGER)).isEqualTo(before);
    }

    private String ship(Scene.Works works) {
        scene.accept("shipSoil", works.shipping());
        JsonNode loads = scene.site(works.site(), "shipments { id }").get("shipments");
        return loads.get(loads.size() - 1).get("id").asString();
    }

    private static Map<String, Object> about(String site, String load) {
        return input("siteId", site, "shipmentId", load);
    }

    private static JsonNode answer(String type, String site, String load, String kilograms) {
        Map<String, Object> line = input(
                "wasteCode",
                "321-018-48",
                "issued",
                quantity(28_400, "KG"),
                "accepted",
                quantity(new BigDecimal(kilograms), "KG"));
        return Bus.example(type, "manifest-" + load, 2, with(about(site, load), "lines", List.of(line)));
    }

    private String status(String site, int load) {
        return scene.site(site, "shipments { status }")
                .at("/shipments/" + load + "/status")
                .asString();
    }

    private static String kilograms(JsonNode site, String part) {
        return site.at("/massBalance/" + part + "/value")
                .decimalValue()
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void aLoadThatLeavesIsToldWithAllThatItsReceiverNeeds() throws Exception {
        Scene.Works works = scene.works();
        String queue = bus.listen("remediation.soil-shipped.v1");

        String load = ship(works);

        JsonNode told = eventually()
                .until(() -> heard(queue, "shipmentId", load), Optional::isPresent)
                .orElseThrow();
        Contracts.assertConforms("remediation.soil-shipped.v1", told.get("data").toString());
        assertThat(told.at("/data/siteId").asString()).isEqualTo(works.site());
        assertThat(told.at("/data/siteName").asString()).isEqualTo(works.name());
        assertThat(told.at("/data/remover").asString()).isEqualTo(works.remediator());
        assertThat(told.at("/data/operator").asString()).isEqualTo(works.operator());
        assertThat(told.at("/data/quantity/value").decimalValue()).isEqualByComparingTo("28400");
        assertThat(told.at("/data/on").asString()).isEqualTo("2021-02-01");
    }

    @Test
    void everyStageIsToldInItsOrder() throws Exception {
        String queue = bus.listen("remediation.site-advanced.v1");

        String site = scene.site("surveyedAt");

        for (String stage : List.of("SUSPECTED", "PRELIMINARY_SURVEY", "DETAILED_SURVEY")) {
            JsonNode told = eventually()
                    .until(() -> heard(queue, "siteId", site), Optional::isPresent)
                    .orElseThrow();
            Contracts.assertConforms(
                    "remediation.site-advanced.v1", told.get("data").toString());
            assertThat(told.at("/data/stage").asString()).isEqualTo(stage);
        }
    }

    private Optional<JsonNode> heard(String queue, String field, String value) throws Exception {
        return bus.next(queue)
                .filter(event -> event.at("/data/" + field).asString().equals(value));
    }
}
