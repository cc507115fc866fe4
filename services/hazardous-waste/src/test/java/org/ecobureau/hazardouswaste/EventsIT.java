package org.ecobureau.hazardouswaste;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.test.contracts.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What comes from the bus changes something here, and what happens here is told on the bus. */
@HazardousWasteIT
class EventsIT {

    @Autowired
    private Bureau bureau;

    @Autowired
    private Bus bus;

    @Autowired
    private ApplicationContext service;

    @Test
    void everyTypeThatTheCatalogueAnnouncesHasAHandler() {
        assertThat(Contracts.handlers(service))
                .extracting(EventHandler::type)
                .containsExactlyInAnyOrderElementsOf(Contracts.catalogue().entries().stream()
                        .filter(entry -> entry.consumers().contains("hazardous-waste"))
                        .map(Catalogue.Entry::type)
                        .toList());
    }

    @Test
    void anEnterprisesNameFollows() throws Exception {
        String code = Codes.fresh();
        bureau.licence(code, "HW01");
        enterprise("permits.enterprise-registered.v1", code, "衡南测试环保有限公司", 1);
        awaitName(code, "衡南测试环保有限公司");
        enterprise("permits.enterprise-renamed.v1", code, "衡南新名环保有限公司", 2);
        awaitName(code, "衡南新名环保有限公司");
        enterprise("permits.enterprise-changed.v1", code, "衡南新址环保有限公司", 3);
        awaitName(code, "衡南新址环保有限公司");
        enterprise("permits.enterprise-merged.v1", code, "衡南新名环保有限公司", 4);
        awaitName(code, "衡南新名环保有限公司");
        enterprise("permits.enterprise-closed.v1", code, "衡南停业环保有限公司", 5);
        awaitName(code, "衡南停业环保有限公司");
        // An older word that comes late changes nothing, and what comes after it in the queue is still taken.
        enterprise("permits.enterprise-registered.v1", code, "衡南测试环保有限公司", 1);
        String other = Codes.fresh();
        bureau.licence(other, "HW01");
        enterprise("permits.enterprise-registered.v1", other, "衡南另一家有限公司", 1);
        awaitName(other, "衡南另一家有限公司");
        assertThat(name(code)).isEqualTo("衡南停业环保有限公司");
    }

    @Test
    void aPermitThatWasTakenOverIsInForceForWhoHoldsItOnTheDay() throws Exception {
        String former = Codes.fresh();
        String successor = Codes.fresh();
        permit("granted", former, former, 1, "2020-06-15");
        permit("changed", former, successor, 2, "2021-05-06");
        Bus.eventually(() -> Optional.of(permitState(successor, "2021-05-06"))
                .filter(state -> state.path("valid").asBoolean()));

        assertThat(permitState(successor, "2021-05-05").path("valid").asBoolean())
                .isFalse();
        assertThat(permitState(former, "2021-05-05").path("valid").asBoolean()).isTrue();
        JsonNode after = permitState(former, "2021-05-06");
        assertThat(after.path("valid").asBoolean()).isFalse();
        assertThat(after.at("/permits/0/status").asString()).isEqualTo("TRANSFERRED");
    }

    @Test
    void aPermitInForceSilencesTheWarningAndARevocationFlagsOpenManifests() throws Exception {
        Bureau.Trio trio = bureau.trio();
        String without = bureau.draft(trio);
        assertThat(bureau.step("issueManifest", without, "08:00", Map.of("validateOnly", true))
                        .codes("issueManifest.warnings"))
                .contains("REMOVER_WITHOUT_PERMIT");

        permit("granted", trio.remover(), 1, "2020-06-15");
        Bus.eventually(() -> Optional.of(permitState(trio.remover(), "2020-09-04"))
                .filter(state -> state.path("valid").asBoolean()));
        assertThat(permitState(trio.remover(), "2020-06-14").path("valid").asBoolean())
                .isFalse();
        String closed = bureau.draft(trio);
        assertThat(bureau.step("issueManifest", closed, "08:00", Map.of()).codes("issueManifest.warnings"))
                .doesNotContain("REMOVER_WITHOUT_PERMIT");
        bureau.step("departManifest", closed, "09:00", Map.of()).data("departManifest.node");
        bureau.step("arriveManifest", closed, "10:00", Map.of()).data("arriveManifest.node");
        bureau.step("rejectManifest", closed, "11:00", Map.of("grounds", "包装破损"))
                .data("rejectManifest.node");

        // Told with a time before the draft, and twice.
        permit("revoked", trio.remover(), 2, "2020-08-03");
        permit("revoked", trio.remover(), 2, "2020-08-03");
        JsonNode flagged = Bus.eventually(() -> Optional.of(manifest(without))
                .filter(found -> found.path("flags").size() > 0));
        assertThat(flagged.path("flags")).hasSize(1);
        assertThat(flagged.at("/flags/0/reason").asString()).isEqualTo("PERMIT_REVOKED");
        assertThat(flagged.at("/flags/0/detail").asString()).isEqualTo("91430422MA4Q00016Q001P");
        assertThat(actions(flagged)).containsExactly("DRAFT", "FLAG");
        assertThat(permitState(trio.remover(), "2020-09-04").path("valid").asBoolean())
                .isFalse();
        assertThat(manifest(closed).path("flags")).isEmpty();
        assertThat(bureau.officer()
                        .ask("{ transferManifests(filter: {flagged: true, remover: \"%s\"}) { nodes { id } } }"
                                .formatted(trio.remover()))
                        .data("transferManifests.nodes"))
                .hasSize(1);
        bureau.step("resolveManifestFlags", without, "12:00", Map.of("note", "已核实，另有登记"))
                .data("resolveManifestFlags.node");
        assertThat(manifest(without).path("flags")).isEmpty();
    }

    @Test
    void aRoundIsCountedOnceAgainstTheLicensedQuantity() throws Exception {
        String plant = Codes.fresh();
        String licence = bureau.licence(plant, "HW01");
        String round = "round-" + UUID.randomUUID();
        round(plant, round, 1, "60000.5");
        round(plant, round, 1, "60000.5");
        Bus.eventually(() -> Optional.of(capacity(licence))
                .filter(used -> used.at("/used/value").asDouble() > 0));
        round(plant, "round-" + UUID.randomUUID(), 1, "30000");
        JsonNode within = awaitUsed(licence, 90.0005);
        assertThat(within.at("/remaining/value").asDouble()).isEqualTo(9.9995);
        assertThat(within.path("findings")).isEmpty();
        round(plant, "round-" + UUID.randomUUID(), 1, "10000");
        assertThat(awaitUsed(licence, 100.0005).at("/findings/0/code").asString())
                .isEqualTo("LICENCE_CAPACITY_EXCEEDED");
        round(plant, "round-" + UUID.randomUUID(), 1, "20000");
        assertThat(awaitUsed(licence, 120.0005).at("/findings/0/code").asString())
                .isEqualTo("LICENCE_REAPPLY");
    }

    @Test
    void soilThatLeftASiteHasItsManifestAndTheSiteHearsOfItsAcceptance() throws Exception {
        Bureau.Trio trio = bureau.trio();
        String shipment = "shipment-" + UUID.randomUUID();
        soil(trio, shipment, "site/" + shipment + "/1");
        soil(trio, shipment, "site/" + shipment + "/1");
        // The same shipment told anew has the same manifest.
        soil(trio, shipment, "site/" + shipment + "/2");
        JsonNode draft = awaitDraft(trio);
        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("siteId").asString()).isEqualTo("3f1d2c9e-7a54-4b0e-9d43-0c8f2a6b1e57");
        assertThat(draft.path("shipmentId").asString()).isEqualTo(shipment);
        assertThat(draft.path("flags")).isEmpty();
        assertThat(draft.at("/lines/0/issued/value").asDouble()).isEqualTo(28_400);

        String accepted = bus.listen("hazardous-waste.manifest-accepted.v1");
        String id = draft.path("id").asString();
        bureau.arrive(id);
        Map<String, Object> weighed = Map.of("lines", List.of(Bureau.line("28390")));
        bureau.step("acceptManifest", id, "12:00", weighed).data("acceptManifest.node");
        JsonNode event = bus.next(
                accepted, told -> told.at("/data/manifestId").asString().equals(id));
        Contracts.assertConforms(
                "hazardous-waste.manifest-accepted.v1", event.path("data").toString());
        assertThat(event.at("/data/shipmentId").asString()).isEqualTo(shipment);
        assertThat(event.at("/data/lines/0/accepted/value").asDouble()).isEqualTo(28_390);
        assertThat(event.path("sequence").asInt()).isEqualTo(2);
        assertThat(drafts(trio)).hasSize(1);
    }

    @Test
    void soilForAnOperatorWithoutALicenceIsFlagged() throws Exception {
        Bureau.Trio trio = new Bureau.Trio(Codes.fresh(), Codes.fresh(), Codes.fresh());
        soil(trio, "shipment-" + UUID.randomUUID(), "site/" + UUID.randomUUID() + "/1");
        assertThat(awaitDraft(trio).at("/flags/0/reason").asString()).isEqualTo("OPERATOR_NOT_LICENSED");
    }

    @Test
    void aLicencesLifeIsToldInOrder() throws Exception {
        Map<String, String> queues = new LinkedHashMap<>();
        for (String word : List.of("granted", "suspended", "restored", "revoked")) {
            queues.put(word, bus.listen("hazardous-waste.licence-" + word + ".v1"));
        }
        String id = bureau.licence(Codes.fresh(), "HW01");
        Map<String, Object> grounds = Map.of("grounds", "二燃室温度不达标");
        bureau.step("suspendOperatingLicence", id, "08:00", grounds).data("suspendOperatingLicence.node");
        bureau.step("restoreOperatingLicence", id, "09:00", Map.of()).data("restoreOperatingLicence.node");
        bureau.step("revokeOperatingLicence", id, "10:00", grounds).data("revokeOperatingLicence.node");
        int sequence = 0;
        for (Map.Entry<String, String> queue : queues.entrySet()) {
            JsonNode event = bus.next(
                    queue.getValue(),
                    told -> told.at("/data/licenceId").asString().equals(id));
            String type = "hazardous-waste.licence-" + queue.getKey() + ".v1";
            assertThat(event.path("type").asString()).isEqualTo(type);
            assertThat(event.path("sequence").asInt()).isEqualTo(++sequence);
            Contracts.assertConforms(type, event.path("data").toString());
        }
    }

    private void enterprise(String type, String code, String name, int sequence) throws Exception {
        bus.publish(
                type,
                Map.of("id", "enterprise/" + code + "/" + sequence, "sequence", sequence),
                Map.of("creditCode", code, "name", name));
    }

    private void awaitName(String operator, String name) throws Exception {
        Bus.eventually(() -> Optional.of(name(operator)).filter(name::equals));
    }

    private String name(String operator) {
        return bureau.officer()
                .ask("{ operatingLicences(filter: {operator: \"%s\"}) { nodes { operatorName } } }".formatted(operator))
                .text("operatingLicences.nodes.0.operatorName");
    }

    private void permit(String word, String code, int sequence, String on) throws Exception {
        permit(word, code, code, sequence, on);
    }

    private void permit(String word, String id, String code, int sequence, String on) throws Exception {
        bus.publish(
                "permits.permit-" + word + ".v1",
                Map.of(
                        "id", "permit/" + id + "/" + sequence,
                        "partitionkey", "permit/" + id,
                        "sequence", sequence,
                        "time", on + "T15:00:00+08:00"),
                Map.of("creditCode", code, "on", on, "validFrom", "2020-06-15", "validUntil", "2023-06-14"));
    }

    private JsonNode permitState(String code, String day) {
        return bureau.officer()
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise"
                                + " { permitState(on: \"%s\") { valid permits { number status } } } } }".formatted(day),
                        Map.of("of", List.of(Map.of("__typename", "Enterprise", "creditCode", code))))
                .data("_entities.0.permitState");
    }

    private void round(String plant, String id, int sequence, String kilograms) throws Exception {
        bus.publish(
                "medical-waste.round-received.v1",
                Map.of("id", "round/" + id + "/" + sequence, "sequence", sequence),
                Map.of(
                        "roundId", id,
                        "plant", plant,
                        "received", Map.of("value", new BigDecimal(kilograms), "unit", "KG")));
    }

    private JsonNode awaitUsed(String licence, double tonnes) throws Exception {
        return Bus.eventually(() -> Optional.of(capacity(licence))
                .filter(used -> used.at("/used/value").asDouble() == tonnes));
    }

    private JsonNode capacity(String licence) {
        return bureau.officer()
                .ask("{ operatingLicence(id: \"%s\") { capacity(year: 2020) {".formatted(licence)
                        + " used { value unit } remaining { value } findings { code } } } }")
                .data("operatingLicence.capacity");
    }

    private void soil(Bureau.Trio trio, String shipment, String eventId) throws Exception {
        bus.publish(
                "remediation.soil-shipped.v1",
                Map.of("id", eventId),
                Map.of(
                        "shipmentId", shipment,
                        "remover", trio.remover(),
                        "carrier", trio.carrier(),
                        "operator", trio.operator()));
    }

    private JsonNode awaitDraft(Bureau.Trio trio) throws Exception {
        return Bus.eventually(() -> drafts(trio).valueStream().findFirst());
    }

    private JsonNode drafts(Bureau.Trio trio) {
        return bureau.officer()
                .ask("{ transferManifests(filter: {remover: \"%s\"}) { nodes {".formatted(trio.remover())
                        + " id status siteId shipmentId flags { reason } lines { issued { value } } } } }")
                .data("transferManifests.nodes");
    }

    private JsonNode manifest(String id) {
        return bureau.officer()
                .ask("{ transferManifest(id: \"%s\") { flags { reason detail } history { action } } }".formatted(id))
                .data("transferManifest");
    }

    private static List<String> actions(JsonNode manifest) {
        return manifest.path("history")
                .valueStream()
                .map(entry -> entry.path("action").asString())
                .toList();
    }
}
