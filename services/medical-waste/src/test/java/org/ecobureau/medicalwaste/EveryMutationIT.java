package org.ecobureau.medicalwaste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.medicalwaste.Scene.input;
import static org.ecobureau.medicalwaste.Scene.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for every mutation alike. */
@ServiceIT
class EveryMutationIT {

    /**
     * One mutation.
     *
     * @param input makes what it needs and returns an input that is accepted
     * @param wrong fields that make the input wrong
     * @param refusal what is said then
     * @param stranger an organisation role that may do this for itself; null where only officers may
     * @param strange what a stranger is told
     */
    record Case(
            String mutation,
            boolean changes,
            Function<Scene, Map<String, Object>> input,
            Map<String, Object> wrong,
            String refusal,
            Role stranger,
            String strange) {

        @Override
        public String toString() {
            return mutation;
        }
    }

    private static final String SELECTION = "node { id version } warnings { code } findings { code }";

    static Stream<Case> mutations() {
        return Stream.of(
                new Case(
                        "registerHospital",
                        false,
                        scene -> input("creditCode", Samples.newCode(), "beds", 10, "infectious", false),
                        input("creditCode", "123"),
                        "CREDIT_CODE_FORM",
                        null,
                        null),
                new Case(
                        "updateHospital",
                        true,
                        scene -> input("creditCode", scene.hospital(), "beds", 301),
                        input("beds", -1),
                        "BEDS_RANGE",
                        Role.HOSPITAL,
                        "NOT_FOUND"),
                new Case(
                        "closeHospital",
                        true,
                        scene -> input("creditCode", scene.hospital(), "grounds", "撤并"),
                        input("creditCode", Samples.newCode()),
                        "NOT_FOUND",
                        null,
                        null),
                new Case(
                        "packWasteBag",
                        false,
                        scene -> scene.packing(scene.hospital(), true),
                        input("label", "感染性废物"),
                        "COVID_NOT_ON_LABEL",
                        Role.HOSPITAL,
                        "HOSPITAL_UNKNOWN"),
                new Case(
                        "sealWasteBag",
                        true,
                        scene -> scene.sealing(scene.packedBag(scene.hospital(), true), true),
                        input("zone", "ORDINARY"),
                        "ZONE_MIXED",
                        Role.HOSPITAL,
                        "NOT_FOUND"),
                new Case(
                        "handOverRound",
                        false,
                        scene -> scene.handingOver("ORDINARY", Scene.stop(scene.hospital(), 10)),
                        input("vehicle", "D1"),
                        "PLATE_FORM",
                        Role.CARRIER,
                        "NOT_THE_PARTY"),
                new Case(
                        "addRoundStops",
                        true,
                        scene -> input(
                                "id",
                                scene.round(scene.handingOver("ORDINARY", Scene.stop("430421", 10))),
                                "stops",
                                List.of(Scene.stop(scene.hospital(), 3)),
                                "at",
                                "2020-02-15T10:30:00+08:00"),
                        input("stops", List.of(Scene.stop("430422", 3))),
                        "ORIGIN_FORM",
                        Role.CARRIER,
                        "NOT_FOUND"),
                new Case(
                        "departRound",
                        true,
                        scene -> input(
                                "id",
                                scene.round(scene.handingOver("ORDINARY", Scene.stop("430421", 10))),
                                "at",
                                "2020-02-15T11:00:00+08:00"),
                        input("at", "2020-02-15T09:59:00+08:00"),
                        "AT_OUT_OF_ORDER",
                        Role.CARRIER,
                        "NOT_FOUND"),
                new Case(
                        "receiveRound",
                        true,
                        scene -> Scene.receiving(
                                scene.departed(scene.handingOver("ORDINARY", Scene.stop("430421", 10)))),
                        input("weight", input("value", 1, "unit", "M3")),
                        "UNIT_MISMATCH",
                        Role.OPERATOR,
                        "NOT_FOUND"),
                new Case(
                        "disposeRound",
                        true,
                        scene -> Scene.disposing(
                                scene.received(scene.handingOver("ORDINARY", Scene.stop("430421", 10)))),
                        input("at", "2999-01-01T00:00:00+08:00"),
                        "AT_IN_FUTURE",
                        Role.OPERATOR,
                        "NOT_FOUND"),
                new Case(
                        "recordHospitalInspection",
                        false,
                        EveryMutationIT::inspecting,
                        input("officers", 0),
                        "OFFICERS_RANGE",
                        null,
                        null),
                new Case(
                        "confirmHospitalRectification",
                        true,
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
                        null,
                        null),
                new Case(
                        "reportWastewater",
                        false,
                        EveryMutationIT::reporting,
                        input("month", "2020-13"),
                        "MONTH_FORM",
                        Role.HOSPITAL,
                        "HOSPITAL_UNKNOWN"),
                new Case(
                        "correctWastewater",
                        true,
                        scene -> with(reported(scene), "volume", input("value", 90, "unit", "T"), "grounds", "误报"),
                        input("grounds", " "),
                        "GROUNDS_LENGTH",
                        Role.HOSPITAL,
                        "NOT_FOUND"),
                new Case(
                        "verifyWastewater",
                        true,
                        EveryMutationIT::reported,
                        input("month", "2020-04"),
                        "NOT_FOUND",
                        null,
                        null),
                new Case(
                        "grantEpidemicSupport",
                        false,
                        EveryMutationIT::supporting,
                        input("reason", " "),
                        "REASON_LENGTH",
                        null,
                        null),
                new Case(
                        "endEpidemicSupport",
                        true,
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
                        null,
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

    @Autowired
    private GraphQlCaller caller;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private GraphQlAnswer asOfficer(Case mutation, Map<String, ?> input) {
        return scene.officer().mutate(mutation.mutation(), input, SELECTION);
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aWrongInputIsRefusedWithItsReason(Case mutation) {
        Map<String, Object> wrong = new HashMap<>(mutation.input().apply(scene));
        wrong.putAll(mutation.wrong());

        assertThat(asOfficer(mutation, wrong).errorCodes()).containsExactly(mutation.refusal());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aRepeatedKeyIsAnsweredAsBeforeAndAnotherInputUnderItIsRefused(Case mutation) {
        Map<String, Object> keyed = with(
                mutation.input().apply(scene),
                "idempotencyKey",
                UUID.randomUUID().toString());

        GraphQlAnswer first = asOfficer(mutation, keyed);
        GraphQlAnswer again = asOfficer(mutation, keyed);

        String node = mutation.mutation() + ".node";
        assertThat(again.data(node)).isEqualTo(first.data(node));
        assertThat(first.data(node + ".version").asInt()).isPositive();
        GraphQlAnswer other = asOfficer(mutation, with(keyed, "validateOnly", false));
        assertThat(other.errorCodes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aDryRunSaysWhatWouldBeAndChangesNothing(Case mutation) {
        Map<String, Object> input = mutation.input().apply(scene);

        Map<String, Object> wrong = with(input, "validateOnly", true);
        wrong.putAll(mutation.wrong());
        assertThat(findings(mutation, asOfficer(mutation, wrong))).containsExactly(mutation.refusal());
        GraphQlAnswer dry = asOfficer(mutation, with(input, "validateOnly", true));
        GraphQlAnswer real = asOfficer(mutation, input);

        String version = mutation.mutation() + ".node.version";
        assertThat(dry.codes(mutation.mutation() + ".findings")).isEmpty();
        assertThat(real.data(version)).isEqualTo(dry.data(version));
    }

    /** What a dry run found, or what was said when not even a command could be made of the input. */
    private static List<String> findings(Case mutation, GraphQlAnswer answer) {
        return answer.errorCodes().isEmpty() ? answer.codes(mutation.mutation() + ".findings") : answer.errorCodes();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void nobodyActsWithoutAToken(Case mutation) {
        Map<String, Object> input = mutation.input().apply(scene);

        assertThat(caller.withoutToken()
                        .mutate(mutation.mutation(), input, SELECTION)
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(caller.withToken(TestTokens.expired(Role.COUNTY_OFFICER))
                        .mutate(mutation.mutation(), input, SELECTION)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void theProvinceOnlyReads(Case mutation) {
        assertThat(caller.as(Role.PROVINCE)
                        .mutate(mutation.mutation(), mutation.input().apply(scene), SELECTION)
                        .errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
    }

    static Stream<Case> changes() {
        return mutations().filter(Case::changes);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeOfAnOldVersionIsRefusedWithWhatHappenedSince(Case mutation) {
        Map<String, Object> stale = with(mutation.input().apply(scene), "expectedVersion", 99);

        assertThat(asOfficer(mutation, stale).errorCodes()).containsExactly("VERSION_CONFLICT");
    }

    static Stream<Case> ofOrganisations() {
        return mutations().filter(mutation -> mutation.stranger() != null);
    }

    @ParameterizedTest
    @MethodSource("ofOrganisations")
    void nobodyTouchesARecordOfSomebodyElse(Case mutation) {
        Map<String, Object> input = mutation.input().apply(scene);
        input.remove("at");

        GraphQlAnswer answer =
                caller.as(mutation.stranger(), Samples.newCode()).mutate(mutation.mutation(), input, SELECTION);

        assertThat(answer.errorCodes()).containsExactly(mutation.strange());
    }

    static Stream<Case> ofOfficers() {
        return mutations().filter(mutation -> mutation.stranger() == null);
    }

    @ParameterizedTest
    @MethodSource("ofOfficers")
    void whatIsTheBureausIsDoneByOfficers(Case mutation) {
        Map<String, Object> input = mutation.input().apply(scene);

        assertThat(caller.as(Role.HOSPITAL, Samples.newCode())
                        .mutate(mutation.mutation(), input, SELECTION)
                        .errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
    }
}
