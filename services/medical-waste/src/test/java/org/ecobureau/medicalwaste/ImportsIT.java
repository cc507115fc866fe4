package org.ecobureau.medicalwaste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.medicalwaste.Scene.input;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.time.BureauTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceIT
class ImportsIT {

    private static final String ROUNDS =
            "day,stream,carrier,vehicle,plant,stops,handedOverAt,departedAt,receivedAt,receivedKg,disposedAt,method\n";

    @Autowired
    private GraphQlCaller caller;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private GraphQlAnswer load(String mutation, Map<String, ?> input) {
        return scene.officer()
                .mutate(mutation, input, "lines accepted rejected results { line status id findings { code field } }");
    }

    private JsonNode load(String mutation, String csv) {
        return load(mutation, input("csv", csv)).data(mutation);
    }

    private static List<String> findings(JsonNode result, int index) {
        return result.at("/results/" + index + "/findings")
                .valueStream()
                .map(finding -> finding.get("code").asString() + "@"
                        + finding.path("field").asString(""))
                .toList();
    }

    @Test
    void aLineIsTheWholeLifeOfARound() {
        String hospital = scene.hospital();
        String plant = Samples.newCode();
        String vehicle = Scene.newVehicle();

        JsonNode result = load(
                "importRounds",
                ROUNDS
                        + "2020-03-02,ORDINARY,%s,%s,%s,%s:INFECTIOUS:12.5;430421:SHARPS:200,2020-03-02T08:30+08:00,"
                                .formatted(plant, vehicle, plant, hospital)
                        + "2020-03-02T09:00+08:00,2020-03-02T11:00+08:00,211,2020-03-02T20:00+08:00,INCINERATION\n");

        assertThat(result.get("accepted").asInt()).isEqualTo(1);
        assertThat(findings(result, 0)).containsExactly("PLANT_WITHOUT_LICENCE@plant");
        String id = result.at("/results/0/id").asString();
        assertThat(id).isEqualTo("YF20200302-" + vehicle + "-1");
        GraphQlAnswer round = scene.officer().ask("""
                query($id: ID!) { collectionRound(id: $id) {
                  version status collected { value unit } collectedInCounty { value } received { value }
                  stops { origin district wasteClass wasteCode weight { value } hospital { id } }
                  method history { action at version } } }""", Map.of("id", id));
        JsonNode node = round.data("collectionRound");
        assertThat(node.get("version").asInt()).isEqualTo(1);
        assertThat(node.get("status").asString()).isEqualTo("DISPOSED");
        assertThat(node.at("/collected/value").decimalValue()).isEqualByComparingTo("212.5");
        assertThat(node.at("/collectedInCounty/value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(node.at("/stops/0/hospital/id").asString()).isEqualTo(hospital);
        assertThat(node.at("/stops/0/wasteCode").asString()).isEqualTo("831-001-01");
        assertThat(node.at("/stops/1/district").asString()).isEqualTo("430421");
        assertThat(node.get("history").valueStream().map(entry -> entry.get("at")
                        .asString()))
                .containsExactly(
                        "2020-03-02T08:30:00.000+08:00",
                        "2020-03-02T09:00:00.000+08:00",
                        "2020-03-02T11:00:00.000+08:00",
                        "2020-03-02T20:00:00.000+08:00");
    }

    @Test
    void everyFaultOfALineIsNamedByItsColumnAndHoldsUpNoOther() {
        String line = ",%s,%s,%s,%s,%s\n".formatted("%s", Samples.newCode(), "%s", Samples.newCode(), "%s");
        String good = "2020-03-03"
                + line.formatted("COVID", Scene.newVehicle(), "430421:SHARPS:1,2020-03-03T08:00+08:00,,,,,");

        JsonNode result = load(
                "importRounds",
                ROUNDS
                        + "2020-03-04"
                        + line.formatted("COVID", "湘D90001", "430421:SHARPS:1,2020-03-03T08:00+08:00,,,,,")
                        + "2020-03-03" + line.formatted("SARS", "湘D90001", "430421:SHARPS:1,soon,,,x,,")
                        + "2020-03-03"
                        + line.formatted(
                                "COVID",
                                "湘D90001",
                                "430421:SHARP:1;SHARPS:2;430421:SHARPS:zwei,2020-03-03T08:00+08:00,,,,,")
                        + "2020-03-03"
                        + line.formatted(
                                "COVID",
                                "湘D90001",
                                "430421:SHARPS:1,2020-03-03T08:00+08:00,,2020-03-03T09:00+08:00,,,STEAM")
                        + "2020-03-03"
                        + line.formatted(
                                "COVID", "湘D90001", "430421:SHARPS:1,2020-03-03T08:00+08:00,2999-01-01T09:00+08:00,,,,")
                        + "2020-03-03"
                        + line.formatted(
                                "COVID", "湘D90001", "430421:SHARPS:1,2020-03-03T08:00+08:00,2020-03-03T07:00+08:00,,,,")
                        + good);

        assertThat(result.get("accepted").asInt()).isEqualTo(1);
        assertThat(result.get("rejected").asInt()).isEqualTo(6);
        assertThat(findings(result, 0)).containsExactly("DAY_DIFFERS@day");
        assertThat(findings(result, 1))
                .containsExactlyInAnyOrder(
                        "MALFORMED@stream", "MALFORMED@handedOverAt", "REQUIRED@receivedAt", "MALFORMED@receivedKg");
        assertThat(findings(result, 2)).containsExactly("STOP_FORM@stops.0", "STOP_FORM@stops.1", "STOP_FORM@stops.2");
        assertThat(findings(result, 3))
                .containsExactlyInAnyOrder("REQUIRED@disposedAt", "REQUIRED@departedAt", "REQUIRED@receivedKg");
        assertThat(findings(result, 4)).containsExactly("AT_IN_FUTURE@departedAt");
        assertThat(findings(result, 5)).containsExactly("AT_OUT_OF_ORDER@at");
    }

    @Test
    void theSameFileUnderTheSameKeyImportsNothingTwice() {
        String csv = ROUNDS
                + "2020-03-05,ORDINARY,%s,%s,%s,430421:SHARPS:1,2020-03-05T08:00+08:00,,,,,\n"
                        .formatted(Samples.newCode(), Scene.newVehicle(), Samples.newCode());

        JsonNode dry =
                load("importRounds", input("csv", csv, "validateOnly", true)).data("importRounds");
        JsonNode first = load("importRounds", input("csv", csv, "idempotencyKey", csv.substring(90, 190)))
                .data("importRounds");
        JsonNode again = load("importRounds", input("csv", csv, "idempotencyKey", csv.substring(90, 190)))
                .data("importRounds");
        JsonNode unkeyed = load("importRounds", csv);

        assertThat(dry.get("accepted").asInt()).isEqualTo(1);
        assertThat(again.at("/results/0/id")).isEqualTo(first.at("/results/0/id"));
        assertThat(findings(unkeyed, 0)).contains("ROUND_RECORDED_ALREADY@vehicle");
    }

    @Test
    void hospitalsAndWhatIsRecordedOfThemAreImported() {
        String hospital = Samples.newCode();

        assertThat(load(
                                "importHospitals",
                                "creditCode,beds,infectious,registeredAt\n" + hospital
                                        + ",120,true,2018-01-01T00:00+08:00\n" + hospital
                                        + ",120,false,\nx,many,perhaps,never\n")
                        .get("results")
                        .valueStream()
                        .map(line -> line.get("status").asString()))
                .containsExactly("ACCEPTED", "REJECTED", "REJECTED");
        JsonNode inspections = load(
                "importHospitalInspections",
                "hospital,on,officers,covid,result,findings\n" + hospital + ",2020-02-03,1,true,CONFORMING,\n"
                        + hospital + ",2020-02-04,2,true,RECTIFICATION_ORDERED,\n"
                        + hospital + ",2999-01-01,2,true,CONFORMING,\n");
        assertThat(findings(inspections, 0)).containsExactly("OFFICERS_TOO_FEW@officers");
        assertThat(findings(inspections, 1)).containsExactly("FINDINGS_MISSING@findings");
        assertThat(findings(inspections, 2)).containsExactly("AT_IN_FUTURE@at");
        JsonNode wastewater = load(
                "importWastewater",
                "hospital,month,volumeT,residualChlorine\n" + hospital + ",2020-03,533.5,6.4\n" + hospital
                        + ",2020-03,533.5,7\n" + Samples.newCode() + ",2020-03,1,\n");
        assertThat(findings(wastewater, 0)).containsExactly("CHLORINE_OUT_OF_RANGE@residualChlorine");
        assertThat(findings(wastewater, 1)).containsExactly("ALREADY_EXISTS@");
        assertThat(findings(wastewater, 2)).containsExactly("HOSPITAL_UNKNOWN@hospital");
        JsonNode support = load(
                "importEpidemicSupport",
                "creditCode,kind,since,reason\n" + hospital + ",ASSISTED,2020-02-10,物资\n" + hospital
                        + ",LOVED,2020-02-10,\n");
        assertThat(findings(support, 0)).containsExactly("ENTERPRISE_UNKNOWN@creditCode");
        assertThat(findings(support, 1)).containsExactlyInAnyOrder("MALFORMED@kind", "REQUIRED@reason");
        GraphQlAnswer joined = scene.officer().ask("""
                query($code: String!) { hospital(creditCode: $code) {
                  inspections { nodes { on officers } }
                  wastewater { nodes { month conforms chlorineRange { least { value } most { value } rule { article } } } } } }""", Map.of("code", hospital));
        assertThat(joined.data("hospital.inspections.nodes").size()).isEqualTo(1);
        assertThat(joined.data("hospital.wastewater.nodes.0.conforms").asBoolean())
                .isFalse();
        assertThat(joined.text("hospital.wastewater.nodes.0.chlorineRange.rule.article"))
                .isEqualTo("表1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "importHospitals",
                "importRounds",
                "importHospitalInspections",
                "importWastewater",
                "importEpidemicSupport"
            })
    void importsAreForThoseWhoMayDoWhatTheyImport(String mutation) {
        Map<String, Object> input = input("csv", "a\n1\n");

        assertThat(caller.withoutToken().mutate(mutation, input, "lines").errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(caller.as(Role.PROVINCE).mutate(mutation, input, "lines").errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
        assertThat(scene.officer().mutate(mutation, input, "lines").errorCodes())
                .containsExactly("IMPORT_COLUMNS");
    }

    @Test
    void aCarrierImportsItsOwnRoundsOfToday() {
        String carrier = Samples.newCode();
        String line = "%s,ORDINARY,%s,%s,%s,430421:SHARPS:1,%s,,,,,\n";
        String now = OffsetDateTime.now(BureauTime.ZONE).withNano(0).toString();
        String today = now.substring(0, 10);
        String csv = ROUNDS
                + line.formatted(today, carrier, Scene.newVehicle(), Samples.newCode(), now)
                + line.formatted(today, Samples.newCode(), Scene.newVehicle(), Samples.newCode(), now)
                + line.formatted(
                        "2020-03-05", carrier, Scene.newVehicle(), Samples.newCode(), "2020-03-05T08:00+08:00");

        JsonNode result = caller.as(Role.CARRIER, carrier)
                .mutate("importRounds", input("csv", csv), "results { findings { code field } }")
                .data("importRounds");

        assertThat(findings(result, 0)).containsExactly("PLANT_WITHOUT_LICENCE@plant");
        assertThat(findings(result, 1)).containsExactly("NOT_THE_PARTY@");
        assertThat(findings(result, 2)).containsExactly("AT_RESERVED@at");
    }
}
