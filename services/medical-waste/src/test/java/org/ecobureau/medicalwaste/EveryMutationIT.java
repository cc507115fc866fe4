package org.ecobureau.medicalwaste;

import static org.ecobureau.medicalwaste.Scene.input;
import static org.ecobureau.medicalwaste.Scene.with;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecobureau.test.EveryMutation;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;

/** The mutations of medical waste. */
class EveryMutationIT extends EveryMutation<Scene> {

    @Override
    protected Scene scene(GraphQlCaller caller) {
        return new Scene(caller);
    }

    @Override
    protected String newOrganisation() {
        return Samples.newCode();
    }

    @Override
    protected Stream<Mutation<Scene>> mutations() {
        return Stream.of(
                officers(
                        "registerHospital",
                        scene -> input("creditCode", Samples.newCode(), "beds", 10, "infectious", false),
                        input("creditCode", "123"),
                        "CREDIT_CODE_FORM",
                        null),
                officers(
                        "updateHospital",
                        scene -> input("creditCode", scene.hospital(), "beds", 301),
                        input("beds", -1),
                        "BEDS_RANGE",
                        new Stranger(Role.HOSPITAL, "NOT_FOUND")),
                officers(
                        "closeHospital",
                        scene -> input("creditCode", scene.hospital(), "grounds", "撤并"),
                        input("creditCode", Samples.newCode()),
                        "NOT_FOUND",
                        null),
                officers(
                        "packWasteBag",
                        scene -> scene.packing(scene.hospital(), true),
                        input("label", "感染性废物"),
                        "COVID_NOT_ON_LABEL",
                        new Stranger(Role.HOSPITAL, "HOSPITAL_UNKNOWN")),
                officers(
                        "sealWasteBag",
                        scene -> scene.sealing(scene.packedBag(scene.hospital(), true), true),
                        input("zone", "ORDINARY"),
                        "ZONE_MIXED",
                        new Stranger(Role.HOSPITAL, "NOT_FOUND")),
                officers(
                        "handOverRound",
                        scene -> scene.handingOver("ORDINARY", Scene.stop(scene.hospital(), 10)),
                        input("vehicle", "D1"),
                        "PLATE_FORM",
                        new Stranger(Role.CARRIER, "NOT_THE_PARTY")),
                officers(
                        "addRoundStops",
                        scene -> input(
                                "id",
                                scene.round(scene.handingOver("ORDINARY", Scene.stop("430421", 10))),
                                "stops",
                                List.of(Scene.stop(scene.hospital(), 3)),
                                "at",
                                "2020-02-15T10:30:00+08:00"),
                        input("stops", List.of(Scene.stop("430422", 3))),
                        "ORIGIN_FORM",
                        new Stranger(Role.CARRIER, "NOT_FOUND")),
                officers(
                        "departRound",
                        scene -> input(
                                "id",
                                scene.round(scene.handingOver("ORDINARY", Scene.stop("430421", 10))),
                                "at",
                                "2020-02-15T11:00:00+08:00"),
                        input("at", "2020-02-15T09:59:00+08:00"),
                        "AT_OUT_OF_ORDER",
                        new Stranger(Role.CARRIER, "NOT_FOUND")),
                officers(
                        "receiveRound",
                        scene -> Scene.receiving(
                                scene.departed(scene.handingOver("ORDINARY", Scene.stop("430421", 10)))),
                        input("weight", input("value", 1, "unit", "M3")),
                        "UNIT_MISMATCH",
                        new Stranger(Role.OPERATOR, "NOT_FOUND")),
                officers(
                        "disposeRound",
                        scene -> Scene.disposing(
                                scene.received(scene.handingOver("ORDINARY", Scene.stop("430421", 10)))),
                        input("at", "2999-01-01T00:00:00+08:00"),
                        "AT_IN_FUTURE",
                        new Stranger(Role.OPERATOR, "NOT_FOUND")),
                officers(
                        "recordHospitalInspection",
                        EveryMutationIT::inspecting,
                        input("officers", 0),
                        "OFFICERS_RANGE",
                        null),
                officers(
                        "confirmHospitalRectification",
                        scene -> input(
                                "id",
                                scene.accept(
                                                "recordHospitalInspection",
                                                with(
                                                        inspecting(scene),
                                                        "result",
                                                        "RECTIFICATION_ORDERED",
                                                        "findings",
                                                        "暂存间未上锁"))
                                        .text("recordHospitalInspection.node.id"),
                                "on",
                                "2020-03-01"),
                        input("on", "2020-02-01"),
                        "AT_OUT_OF_ORDER",
                        null),
                officers(
                        "reportWastewater",
                        EveryMutationIT::reporting,
                        input("month", "2020-13"),
                        "MONTH_FORM",
                        new Stranger(Role.HOSPITAL, "HOSPITAL_UNKNOWN")),
                officers(
                        "correctWastewater",
                        scene -> with(reported(scene), "volume", input("value", 90, "unit", "T"), "grounds", "误报"),
                        input("grounds", " "),
                        "GROUNDS_LENGTH",
                        new Stranger(Role.HOSPITAL, "NOT_FOUND")),
                officers("verifyWastewater", EveryMutationIT::reported, input("month", "2020-04"), "NOT_FOUND", null),
                officers(
                        "grantEpidemicSupport",
                        EveryMutationIT::supporting,
                        input("reason", " "),
                        "REASON_LENGTH",
                        null),
                officers(
                        "endEpidemicSupport",
                        scene -> input(
                                "id",
                                scene.accept("grantEpidemicSupport", supporting(scene))
                                        .text("grantEpidemicSupport.node.id"),
                                "until",
                                "2020-05-31",
                                "grounds",
                                "疫情结束"),
                        input("until", "2020-02-09"),
                        "ENDS_BEFORE_START",
                        null));
    }

    private static Map<String, Object> inspecting(Scene scene) {
        return input(
                "hospital", scene.hospital(), "on", "2020-02-15", "officers", 2, "covid", true, "result", "CONFORMING");
    }

    private static Map<String, Object> reporting(Scene scene) {
        return input("hospital", scene.hospital(), "month", "2020-03", "volume", input("value", 100, "unit", "T"));
    }

    private static Map<String, Object> reported(Scene scene) {
        Map<String, Object> report = reporting(scene);
        scene.accept("reportWastewater", report);
        return input("hospital", report.get("hospital"), "month", report.get("month"));
    }

    private static Map<String, Object> supporting(Scene scene) {
        return input("creditCode", Samples.newCode(), "kind", "ASSISTED", "since", "2020-02-10", "reason", "防护用品短缺");
    }

    private static Mutation<Scene> officers(
            String name,
            Function<Scene, Map<String, Object>> input,
            Map<String, Object> wrong,
            String refusal,
            Stranger stranger) {
        return new Mutation<>(name, Set.of(Role.COUNTY_OFFICER), input, scene -> wrong, refusal, stranger);
    }
}
