package org.ecobureau.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.remediation.Scene.AT;
import static org.ecobureau.remediation.Scene.input;
import static org.ecobureau.remediation.Scene.quantity;
import static org.ecobureau.remediation.Scene.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for every mutation alike. */
@ServiceIT
class EveryMutationIT {

    /** Whose the mutation is. */
    enum Reach {
        /** The officers', and the parties' of the record. */
        PARTIES(Role.COUNTY_OFFICER, "NOT_FOUND"),
        OFFICERS(Role.COUNTY_OFFICER, "ROLE_NOT_ENTITLED"),
        PROVINCE(Role.PROVINCE, "ROLE_NOT_ENTITLED");

        private final Role actor;
        private final String strange;

        /** @param strange what an enterprise is told that is no party of the record */
        Reach(Role actor, String strange) {
            this.actor = actor;
            this.strange = strange;
        }
    }

    /**
     * One mutation.
     *
     * @param input makes what it needs and returns an input that is accepted
     * @param wrong fields that make the input wrong
     * @param refusal what is said then
     */
    record Case(
            String mutation,
            Reach reach,
            Function<Scene, Map<String, Object>> input,
            Function<Scene, Map<String, Object>> wrong,
            String refusal) {

        @Override
        public String toString() {
            return mutation;
        }
    }

    static Stream<Case> mutations() {
        return Stream.of(
                        beginnings(),
                        surveys(),
                        decisionsOnTheList(),
                        plans(),
                        works(),
                        soil(),
                        evaluations(),
                        removals(),
                        villages(),
                        samples())
                .flatMap(Function.identity());
    }

    private static Stream<Case> beginnings() {
        return Stream.of(
                new Case(
                        "registerContaminatedSite",
                        Reach.OFFICERS,
                        scene -> registering(),
                        scene -> input("longitude", 181),
                        "COORDINATES"),
                new Case(
                        "assignSiteParties",
                        Reach.PARTIES,
                        scene -> step(scene.site("suspectedAt"), "evaluator", Samples.newCode()),
                        scene -> input("responsible", "123"),
                        "CREDIT_CODE_FORM"),
                new Case(
                        "setSiteInvestment",
                        Reach.PARTIES,
                        scene -> step(scene.site("suspectedAt"), "investment", quantity(708, "CNY_10K")),
                        scene -> input("investment", quantity(708, "T")),
                        "UNIT_MISMATCH"),
                new Case(
                        "changeSiteLandUse",
                        Reach.OFFICERS,
                        scene -> step(scene.site("suspectedAt"), "landUse", "TYPE1"),
                        scene -> input("siteId", scene.site("listedAt")),
                        "ACTION_NOT_POSSIBLE"));
    }

    private static Stream<Case> surveys() {
        return Stream.of(
                new Case(
                        "orderPreliminarySurvey",
                        Reach.OFFICERS,
                        scene -> step(scene.site("suspectedAt")),
                        scene -> input("siteId", scene.site("preliminarySurveyAt")),
                        "ACTION_NOT_POSSIBLE"),
                new Case(
                        "reportPreliminarySurvey",
                        Reach.PARTIES,
                        scene -> step(scene.site("preliminarySurveyAt"), "results", List.of(cadmium("镉"))),
                        scene -> input("results", List.of()),
                        "SURVEY_WITHOUT_RESULTS"),
                new Case(
                        "startDetailedSurvey",
                        Reach.OFFICERS,
                        scene -> step(scene.site("preliminaryReportedAt")),
                        scene -> input("siteId", scene.site(clean())),
                        "NOTHING_ABOVE_SCREENING"),
                new Case(
                        "reportDetailedSurvey",
                        Reach.PARTIES,
                        scene -> step(inDetailedSurvey(scene), "results", List.of(cadmium("7440-43-9"))),
                        scene -> input("results", List.of(cadmium("Cd"))),
                        "ANALYTE_UNKNOWN"),
                new Case(
                        "startRiskAssessment",
                        Reach.OFFICERS,
                        scene -> step(scene.site("surveyedAt")),
                        scene -> input("siteId", inDetailedSurvey(scene)),
                        "SURVEY_MISSING"),
                new Case(
                        "reportRiskAssessment",
                        Reach.PARTIES,
                        scene -> step(inRiskAssessment(scene), "acceptable", false, "conclusion", "需修复"),
                        scene -> input("conclusion", " "),
                        "TEXT_MISSING"));
    }

    private static Stream<Case> decisionsOnTheList() {
        return Stream.of(
                new Case(
                        "clearSite",
                        Reach.OFFICERS,
                        scene -> step(scene.site(clean()), "grounds", "未超过筛选值"),
                        scene -> input("siteId", scene.site("preliminaryReportedAt")),
                        "STILL_ABOVE_SCREENING"),
                new Case(
                        "listSite",
                        Reach.PROVINCE,
                        scene -> input("siteId", scene.site("assessedAt")),
                        scene -> input("siteId", ofAcceptableRisk(scene)),
                        "RISK_ACCEPTABLE"));
    }

    private static Stream<Case> plans() {
        return Stream.of(
                new Case(
                        "fileRemediationPlan",
                        Reach.PARTIES,
                        scene -> step(scene.site("listedAt"), "technique", "固化/稳定化", "groundwater", "监测井三口"),
                        scene -> input("groundwater", " "),
                        "PLAN_WITHOUT_GROUNDWATER"),
                new Case(
                        "setLeachateCriteria",
                        Reach.OFFICERS,
                        scene -> step(scene.site("planFiledAt"), "criteria", List.of(criterion())),
                        scene -> input("criteria", List.of(criterion(), criterion())),
                        "CRITERION_REPEATED"),
                new Case(
                        "planWorksSteps",
                        Reach.PARTIES,
                        scene -> step(scene.site("planFiledAt"), "steps", List.of(excavation())),
                        scene -> input("steps", List.of(excavation(), excavation())),
                        "STEP_REPEATED"));
    }

    private static Stream<Case> works() {
        return Stream.of(
                new Case(
                        "startRemediationWorks",
                        Reach.PARTIES,
                        scene -> step(scene.site("planFiledAt")),
                        scene -> input("siteId", scene.site("listedAt")),
                        "ACTION_NOT_POSSIBLE"),
                new Case(
                        "completeWorksStep",
                        Reach.PARTIES,
                        scene -> {
                            String site = scene.site("worksStartedAt");
                            scene.accept("planWorksSteps", step(site, "steps", List.of(excavation())));
                            return step(site, "kind", "EXCAVATION");
                        },
                        scene -> input("kind", "CURING"),
                        "STEP_NOT_PLANNED"),
                new Case(
                        "completeRemediationWorks",
                        Reach.PARTIES,
                        scene -> step(scene.site("worksStartedAt"), "finishing", false),
                        scene -> input("siteId", scene.site("worksDoneAt")),
                        "ACTION_NOT_POSSIBLE"),
                new Case(
                        "endFinishing",
                        Reach.PARTIES,
                        scene -> step(finishing(scene)),
                        scene -> input("siteId", scene.site("worksDoneAt")),
                        "NOTHING_TO_FINISH"),
                new Case(
                        "acceptRemediationWorks",
                        Reach.OFFICERS,
                        scene -> step(scene.site("worksDoneAt")),
                        scene -> input("siteId", finishing(scene)),
                        "FINISHING_GOES_ON"));
    }

    private static Stream<Case> soil() {
        return Stream.of(
                new Case(
                        "recordEarthwork",
                        Reach.PARTIES,
                        scene -> Scene.excavating(scene.site("worksStartedAt")),
                        scene -> input("kind", "BACKFILLED"),
                        "SOIL_NOT_ON_SITE"),
                new Case(
                        "reportSoilTransport",
                        Reach.PARTIES,
                        scene -> Scene.reporting(scene.site("worksStartedAt"), Samples.newCode()),
                        scene -> input("quantity", quantity(0, "T")),
                        "QUANTITY_ZERO"),
                new Case(
                        "shipSoil",
                        Reach.PARTIES,
                        scene -> scene.works().shipping(),
                        scene -> input("wasteCode", "HW48"),
                        "WASTE_CODE_FORM"));
    }

    private static Stream<Case> evaluations() {
        return Stream.of(
                new Case(
                        "submitEffectEvaluation",
                        Reach.PARTIES,
                        scene -> step(scene.site("worksDoneAt"), "results", List.of(leachate(0.05))),
                        scene -> input("results", List.of(leachate(-1))),
                        "QUANTITY_NEGATIVE"),
                new Case(
                        "passEffectEvaluation",
                        Reach.OFFICERS,
                        scene -> step(scene.site("evaluationSubmittedAt"), "grounds", "达到修复目标"),
                        scene -> input("grounds", " "),
                        "TEXT_MISSING"),
                new Case(
                        "failEffectEvaluation",
                        Reach.OFFICERS,
                        scene -> step(scene.site("evaluationSubmittedAt"), "grounds", "浸出超标"),
                        scene -> input("grounds", "长".repeat(2_001)),
                        "TEXT_TOO_LONG"));
    }

    private static Stream<Case> removals() {
        return Stream.of(
                new Case(
                        "applyForRemoval",
                        Reach.PARTIES,
                        scene -> step(scene.site("evaluationPassedAt")),
                        scene -> input("siteId", scene.site("evaluationSubmittedAt")),
                        "EVALUATION_NOT_PASSED"),
                new Case(
                        "removeSite",
                        Reach.PROVINCE,
                        scene -> input("siteId", scene.site("removalAppliedAt"), "grounds", "评审通过"),
                        scene -> input("grounds", " "),
                        "TEXT_MISSING"),
                new Case(
                        "refuseRemoval",
                        Reach.PROVINCE,
                        scene -> input("siteId", scene.site("removalAppliedAt"), "grounds", "监测数据不足"),
                        scene -> input("grounds", ""),
                        "TEXT_MISSING"),
                new Case(
                        "startPostManagement",
                        Reach.OFFICERS,
                        scene -> step(scene.site("removedAt"), "grounds", "定期监测"),
                        scene -> input("at", Scene.at("2021-01-09")),
                        "AT_OUT_OF_ORDER"));
    }

    private static Stream<Case> villages() {
        return Stream.of(
                new Case(
                        "registerVillage",
                        Reach.OFFICERS,
                        scene -> Scene.village(),
                        scene -> input("town", "430421001"),
                        "TOWN_UNKNOWN"),
                new Case(
                        "treatVillage",
                        Reach.OFFICERS,
                        scene -> Scene.treating(scene.accepted("registerVillage", Scene.village())),
                        scene -> input("investment", quantity(-1, "CNY_10K")),
                        "QUANTITY_NEGATIVE"),
                new Case(
                        "acceptVillage",
                        Reach.OFFICERS,
                        scene -> {
                            String village = scene.accepted("registerVillage", Scene.village());
                            scene.accept("treatVillage", Scene.treating(village));
                            return input("villageId", village, "at", AT);
                        },
                        scene -> input("villageId", scene.accepted("registerVillage", Scene.village())),
                        "ACTION_NOT_POSSIBLE"));
    }

    private static Stream<Case> samples() {
        return Stream.of(
                new Case(
                        "recordSoilSample",
                        Reach.PARTIES,
                        scene -> Scene.soilSample(scene.site("preliminarySurveyAt")),
                        scene -> input("depthM", 200.5),
                        "DEPTH"),
                new Case(
                        "withdrawSoilSample",
                        Reach.OFFICERS,
                        scene -> withdrawing(scene.accepted(
                                "recordSoilSample", Scene.soilSample(scene.site("preliminarySurveyAt")))),
                        scene -> input("grounds", " "),
                        "TEXT_MISSING"),
                new Case(
                        "recordLeachateSample",
                        Reach.PARTIES,
                        scene -> Scene.leachateSample(scene.site("worksStartedAt")),
                        scene -> input("takenOn", "2999-01-01"),
                        "TAKEN_LATER"),
                new Case(
                        "withdrawLeachateSample",
                        Reach.OFFICERS,
                        scene -> withdrawing(scene.accepted(
                                "recordLeachateSample", Scene.leachateSample(scene.site("worksStartedAt")))),
                        scene -> input("grounds", ""),
                        "TEXT_MISSING"));
    }

    private static Map<String, Object> step(String site, Object... fields) {
        return with(input("siteId", site, "at", AT), fields);
    }

    private static Map<String, Object> registering() {
        return input(
                "name",
                Samples.newName("地块"),
                "town",
                "430422122",
                "responsible",
                Samples.newCode(),
                "landUse",
                "UNKNOWN",
                "longitude",
                112.6,
                "latitude",
                26.7,
                "at",
                AT);
    }

    private static Map<String, Object> withdrawing(String sample) {
        return input("sampleId", sample, "grounds", "平行样超差");
    }

    /** A site whose preliminary survey found nothing. */
    private static Map<String, Object> clean() {
        return with(Scene.life("preliminaryReportedAt"), "surveyMgPerKg", "0.3");
    }

    private static String inDetailedSurvey(Scene scene) {
        String site = scene.site("preliminaryReportedAt");
        scene.accept("startDetailedSurvey", step(site));
        return site;
    }

    private static String inRiskAssessment(Scene scene) {
        String site = scene.site("surveyedAt");
        scene.accept("startRiskAssessment", step(site));
        return site;
    }

    private static String ofAcceptableRisk(Scene scene) {
        String site = inRiskAssessment(scene);
        scene.accept("reportRiskAssessment", step(site, "acceptable", true, "conclusion", "风险可接受"));
        return site;
    }

    private static String finishing(Scene scene) {
        return scene.site(with(Scene.life("worksDoneAt"), "finishing", "true"));
    }

    private static Map<String, Object> cadmium(String analyte) {
        return input("analyte", analyte, "maximum", 180);
    }

    private static Map<String, Object> criterion() {
        return input("analyte", "镉", "limit", 0.1, "leachMethod", "HJ_T_299_2007", "source", "GB 5085.3-2007");
    }

    private static Map<String, Object> leachate(double maximum) {
        return input("analyte", "镉", "leachMethod", "HJ_T_299_2007", "maximum", maximum);
    }

    private static Map<String, Object> excavation() {
        return input("kind", "EXCAVATION", "plannedOn", "2020-08-15");
    }

    @Autowired
    private GraphQlCaller caller;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private GraphQlAnswer act(Case mutation, Map<String, ?> input) {
        return Scene.mutate(caller.as(mutation.reach().actor), mutation.mutation(), input);
    }

    private Map<String, Object> wrong(Case mutation, Map<String, ?> input) {
        Map<String, Object> wrong = with(input);
        wrong.putAll(mutation.wrong().apply(scene));
        return wrong;
    }

    /** The version in which the record of an answer is kept. */
    private int kept(Case mutation, GraphQlAnswer answer) {
        return scene.version(Sdl.nodeType(mutation.mutation()), answer.text(mutation.mutation() + ".node.id"));
    }

    private static int told(Case mutation, GraphQlAnswer answer) {
        return answer.data(mutation.mutation() + ".node.version").asInt();
    }

    @Test
    void theSchemaHasNoOtherMutations() {
        assertThat(mutations().map(Case::mutation))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Sdl.mutations().stream()
                        .filter(mutation -> !Sdl.isImport(mutation))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aWrongInputIsRefusedWithItsReason(Case mutation) {
        Map<String, Object> wrong = wrong(mutation, mutation.input().apply(scene));

        assertThat(act(mutation, wrong).errorCodes()).containsExactly(mutation.refusal());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aRepeatedKeyIsAnsweredAsBeforeAndAnotherInputUnderItIsRefused(Case mutation) {
        Map<String, Object> keyed = with(
                mutation.input().apply(scene),
                "idempotencyKey",
                UUID.randomUUID().toString());

        GraphQlAnswer first = act(mutation, keyed);
        GraphQlAnswer again = act(mutation, keyed);

        String node = mutation.mutation() + ".node";
        assertThat(again.data(node)).isEqualTo(first.data(node));
        assertThat(kept(mutation, first)).isEqualTo(told(mutation, first)).isPositive();
        GraphQlAnswer other = act(mutation, with(keyed, "validateOnly", false));
        assertThat(other.errorCodes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aDryRunSaysWhatWouldBeAndChangesNothing(Case mutation) {
        Map<String, Object> input = mutation.input().apply(scene);

        GraphQlAnswer wrong = act(mutation, with(wrong(mutation, input), "validateOnly", true));
        assertThat(wrong.codes(mutation.mutation() + ".findings")).containsExactly(mutation.refusal());
        GraphQlAnswer dry = act(mutation, with(input, "validateOnly", true));
        assertThat(dry.codes(mutation.mutation() + ".findings")).isEmpty();
        assertThat(kept(mutation, dry)).isEqualTo(told(mutation, dry) - 1);
        GraphQlAnswer real = act(mutation, input);

        assertThat(told(mutation, real)).isEqualTo(told(mutation, dry)).isEqualTo(kept(mutation, real));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void nobodyActsWithoutATokenOrOnARecordOfSomebodyElse(Case mutation) {
        Map<String, Object> input = mutation.input().apply(scene);
        input.remove("at");

        assertThat(refused(caller.withoutToken(), mutation, input)).containsExactly("UNAUTHENTICATED");
        assertThat(refused(caller.as(Role.ENTERPRISE, Samples.newCode()), mutation, input))
                .containsExactly(mutation.reach().strange);
        assertThat(refused(caller.as(Role.HOSPITAL, Samples.newCode()), mutation, input))
                .containsExactly("ROLE_NOT_ENTITLED");
        Session late = caller.withToken(TestTokens.expired(mutation.reach().actor));
        assertThat(Scene.mutate(late, mutation.mutation(), input).status()).isEqualTo(401);
    }

    private static List<String> refused(Session session, Case mutation, Map<String, ?> input) {
        return Scene.mutate(session, mutation.mutation(), input).errorCodes();
    }

    static Stream<Case> changes() {
        return mutations().filter(mutation -> Sdl.changesARecord(mutation.mutation()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeOfAnOldVersionIsRefusedWithWhatHappenedSince(Case mutation) {
        Map<String, Object> input = mutation.input().apply(scene);

        GraphQlAnswer refused = act(mutation, with(input, "expectedVersion", 0));

        assertThat(refused.errorCodes()).containsExactly("VERSION_CONFLICT");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("county_officer");
        int next = told(mutation, act(mutation, with(input, "validateOnly", true)));
        assertThat(told(mutation, act(mutation, with(input, "expectedVersion", next - 1))))
                .isEqualTo(next);
    }

    @Test
    void aKeyOfOneStepDoesNotPassForAnotherOfTheSameForm() {
        Map<String, Object> decision = with(
                step(scene.site("evaluationSubmittedAt"), "grounds", "评审结论"),
                "idempotencyKey",
                UUID.randomUUID().toString());

        scene.accept("passEffectEvaluation", decision);

        assertThat(Scene.mutate(scene.officer(), "failEffectEvaluation", decision)
                        .errorCodes())
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
    }
}
