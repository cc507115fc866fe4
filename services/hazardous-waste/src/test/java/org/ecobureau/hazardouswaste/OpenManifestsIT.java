package org.ecobureau.hazardouswaste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of all the open manifests of an enterprise that loses its permit, or of an operator without a licence. */
@HazardousWasteIT
class OpenManifestsIT {

    @Autowired
    private Bureau bureau;

    @Autowired
    private Bus bus;

    @Test
    void aRevocationFlagsEveryOpenManifestOnceHoweverOftenItIsTold() throws Exception {
        Bureau.Trio trio = bureau.trio();
        permit("granted", trio.remover(), 1, "2020-06-15");
        awaitPermit(trio.remover(), "ACTIVE");
        List<String> open = openManifests(trio);
        String rejected = bureau.draft(trio);
        bureau.arrive(rejected);
        bureau.step("rejectManifest", rejected, "12:00", Map.of("grounds", "包装破损"))
                .data("rejectManifest.node");
        String ofAnother = bureau.draft(bureau.trio());

        permit("revoked", trio.remover(), 2, "2020-09-05");
        for (String manifest : open) {
            Bus.eventually(() -> Optional.of(manifest(manifest))
                    .filter(found -> found.path("flags").size() > 0));
        }
        bureau.step(
                        "resolveManifestFlags",
                        open.get(0),
                        "13:00",
                        Map.of("note", "已核实", "at", "2020-09-06T09:00:00+08:00"))
                .data("resolveManifestFlags.node");
        permit("revoked", trio.remover(), 2, "2020-09-05");
        // Behind the second telling in the order of the permit's events.
        permit("cancelled", trio.remover(), 3, "2020-09-07");
        awaitPermit(trio.remover(), "CANCELLED");

        assertThat(open).extracting(manifest -> flags(manifest(manifest))).containsExactly(0L, 1L, 1L, 1L);
        assertThat(open)
                .extracting(manifest -> manifest(manifest).path("history").toString())
                .allSatisfy(history -> assertThat(history).containsOnlyOnce("\"FLAG\""));
        assertThat(flags(manifest(rejected))).isZero();
        assertThat(flags(manifest(ofAnother))).isZero();
    }

    @Test
    void anExpiryFlagsNoneAndWarnsAtEveryIssueAfterIt() throws Exception {
        Bureau.Trio trio = bureau.trio();
        permit("granted", trio.remover(), 1, "2020-06-15");
        List<String> drafts = List.of(bureau.draft(trio), bureau.draft(trio), bureau.draft(trio));
        permit("expired", trio.remover(), 2, "2020-09-03");
        permit("expired", trio.remover(), 2, "2020-09-03");
        awaitPermit(trio.remover(), "EXPIRED");

        for (String draft : drafts) {
            assertThat(bureau.step("issueManifest", draft, "08:00", Map.of()).codes("issueManifest.warnings"))
                    .contains("REMOVER_WITHOUT_PERMIT");
            assertThat(flags(manifest(draft))).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "revokeOperatingLicence, 2020-09-05T10:00:00+08:00, 2020-09-06T09:00:00+08:00",
        "expireOperatingLicence, 2023-01-01T09:00:00+08:00, 2023-01-02T09:00:00+08:00"
    })
    void withoutALicenceNothingIsIssuedAndWhatIsUnderWayArrives(String loss, String lostAt, String later) {
        Bureau.Trio trio = new Bureau.Trio(Codes.fresh(), Codes.fresh(), Codes.fresh());
        String licence = bureau.licence(trio.operator(), "HW48");
        List<String> drafts = List.of(bureau.draft(trio), bureau.draft(trio), bureau.draft(trio));
        List<String> arrived = List.of(bureau.draft(trio), bureau.draft(trio), bureau.draft(trio));
        arrived.forEach(bureau::arrive);

        Map<String, Object> losing = new HashMap<>(Map.of("id", licence, "at", lostAt));
        if (loss.startsWith("revoke")) {
            losing.put("grounds", "二燃室温度不达标");
        }
        bureau.officer().mutate(loss, losing, "node { status }").data(loss + ".node.status");

        for (String draft : drafts) {
            GraphQlAnswer issue =
                    bureau.officer().mutate("issueManifest", Map.of("id", draft, "at", later), "node { status }");
            assertThat(issue.errorCodes()).containsExactly("OPERATOR_NOT_LICENSED");
        }
        for (String manifest : arrived) {
            assertThat(bureau.officer()
                            .mutate(
                                    "acceptManifest",
                                    Map.of("id", manifest, "at", later, "lines", List.of(Bureau.line("1000"))),
                                    "node { status }")
                            .text("acceptManifest.node.status"))
                    .isEqualTo("ACCEPTED");
        }
    }

    /** One in each state in which the waste is under way or about to be. */
    private List<String> openManifests(Bureau.Trio trio) {
        List<String> open = List.of(bureau.draft(trio), bureau.draft(trio), bureau.draft(trio), bureau.draft(trio));
        for (String manifest : open.subList(1, 4)) {
            bureau.step("issueManifest", manifest, "08:00", Map.of()).data("issueManifest.node");
        }
        for (String manifest : open.subList(2, 4)) {
            bureau.step("departManifest", manifest, "09:00", Map.of()).data("departManifest.node");
        }
        bureau.step("arriveManifest", open.get(3), "11:00", Map.of()).data("arriveManifest.node");
        return open;
    }

    private void permit(String word, String code, int sequence, String on) throws Exception {
        bus.publish(
                "permits.permit-" + word + ".v1",
                Map.of(
                        "id", "permit/" + code + "/" + sequence,
                        "partitionkey", "permit/" + code,
                        "sequence", sequence,
                        "time", on + "T15:00:00+08:00"),
                Map.of("creditCode", code, "on", on, "validFrom", "2020-06-15", "validUntil", "2023-06-14"));
    }

    private void awaitPermit(String code, String status) throws Exception {
        Bus.eventually(
                () -> Optional.of(permits(code)).filter(told -> told.toString().contains("\"" + status + "\"")));
    }

    private JsonNode permits(String code) {
        return bureau.officer()
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise"
                                + " { permitState(on: \"2020-12-31\") { permits { status } } } } }",
                        Map.of("of", List.of(Map.of("__typename", "Enterprise", "creditCode", code))))
                .data("_entities.0.permitState.permits");
    }

    private JsonNode manifest(String id) {
        return bureau.officer()
                .ask("{ transferManifest(id: \"%s\") { flags { reason } history { action } } }".formatted(id))
                .data("transferManifest");
    }

    private static long flags(JsonNode manifest) {
        return manifest.path("flags").size();
    }
}
