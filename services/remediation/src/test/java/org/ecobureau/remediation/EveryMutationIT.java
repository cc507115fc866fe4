package org.ecobureau.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.remediation.Scene.AT;
import static org.ecobureau.remediation.Scene.input;
import static org.ecobureau.remediation.Scene.quantity;
import static org.ecobureau.remediation.Scene.with;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecobureau.test.EveryMutation;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;

/** The mutations of remediation. */
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

    private static Stream<Mutation<Scene>> beginnings() {
        return Stream.of(
                officers(
                        "registerContaminatedSite",
                        scene -> registering(),
                        scene -> input("longitude", 181),
                        "COORDINATES"),
                parties(
                        "assignSiteParties",
                        scene -> step(scene.site("suspectedAt"), "evaluator", Samples.newCode()),
                        scene -> input("responsible", "123"),
                        "CREDIT_CODE_FORM"),
                parties(
                        "setSiteInvestment",
                        scene -> step(scene.site("suspectedAt"), "investment", quantity(708, "CNY_10K")),
                        scene -> input("investment", quantity(708, "T")),
                        "UNIT_MISMATCH"),
                officers(
                        "changeSiteLandUse",
                        scene -> step(scene.site("suspectedAt"), "landUse", "TYPE1"),
                        scene -> input("siteId", scene.site("listedAt")),
                        "ACTION_NOT_POSSIBLE"));
    }

    private static Stream<Mutation<Scene>> surveys() {
        return Stream.of(
                officers(
                        "orderPreliminarySurvey",
                        scene -> step(scene.site("suspectedAt")),
                        scene -> input("siteId", scene.site("preliminarySurveyAt")),
                        "ACTION_NOT_POSSIBLE"),
                parties(
                        "reportPreliminarySurvey",
                        scene -> step(scene.site("preliminarySurveyAt"), "results", List.of(cadmium("镉"))),
                        scene -> input("results", List.of()),
                        "SURVEY_WITHOUT_RESULTS"),
                officers(
                        "startDetailedSurvey",
                        scene -> step(scene.site("preliminaryReportedAt")),
                        scene -> input("siteId", scene.site(clean())),
                        "NOTHING_ABOVE_SCREENING"),
                parties(
                        "reportDetailedSurvey",
                        scene -> step(inDetailedSurvey(scene), "results", List.of(cadmium("7440-43-9"))),
                        scene -> input("results", List.of(cadmium("Cd"))),
                        "ANALYTE_UNKNOWN"),
                officers(
                        "startRiskAssessment",
                        scene -> step(scene.site("surveyedAt")),
                        scene -> input("siteId", inDetailedSurvey(scene)),
                        "SURVEY_MISSING"),
                parties(
                        "reportRiskAssessment",
                        scene -> step(inRiskAssessment(scene), "acceptable", false, "conclusion", "需修复"),
                        scene -> input("conclusion", " "),
                        "TEXT_MISSING"));
    }

    private static Stream<Mutation<Scene>> decisionsOnTheList() {
        return Stream.of(
                officers(
                        "clearSite",
                        scene -> step(scene.site(clean()), "grounds", "未超过筛选值"),
                        scene -> input("siteId", scene.site("preliminaryReportedAt")),
                        "STILL_ABOVE_SCREENING"),
                province(
                        "listSite",
                        scene -> input("siteId", scene.site("assessedAt")),
                        scene -> input("siteId", ofAcceptableRisk(scene)),
                        "RISK_ACCEPTABLE"));
    }

    private static Stream<Mutation<Scene>> plans() {
        return Stream.of(
                parties(
                        "fileRemediationPlan",
                        scene -> step(scene.site("listedAt"), "technique", "固化/稳定化", "groundwater", "监测井三口"),
                        scene -> input("groundwater", " "),
                        "PLAN_WITHOUT_GROUNDWATER"),
                officers(
                        "setLeachateCriteria",
                        scene -> step(scene.site("planFiledAt"), "criteria", List.of(criterion())),
                        scene -> input("criteria", List.of(criterion(), criterion())),
                        "CRITERION_REPEATED"),
                parties(
                        "planWorksSteps",
                        scene -> step(scene.site("planFiledAt"), "steps", List.of(excavation())),
                        scene -> input("steps", List.of(excavation(), excavation())),
                        "STEP_REPEATED"));
    }

    private static Stream<Mutation<Scene>> works() {
        return Stream.of(
                parties(
                        "startRemediationWorks",
                        scene -> step(scene.site("planFiledAt")),
                        scene -> input("siteId", scene.site("listedAt")),
                        "ACTION_NOT_POSSIBLE"),
                parties(
                        "completeWorksStep",
                        scene -> {
                            String site = scene.site("worksStartedAt");
                            scene.accept("planWorksSteps", step(site, "steps", List.of(excavation())));
                            return step(site, "kind", "EXCAVATION");
                        },
                        scene -> input("kind", "CURING"),
                        "STEP_NOT_PLANNED"),
                parties(
                        "completeRemediationWorks",
                        scene -> step(scene.site("worksStartedAt"), "finishing", false),
                        scene -> input("siteId", scene.site("worksDoneAt")),
                        "ACTION_NOT_POSSIBLE"),
                parties(
                        "endFinishing",
                        scene -> step(finishing(scene)),
                        scene -> input("siteId", scene.site("worksDoneAt")),
                        "NOTHING_TO_FINISH"),
                authorities(
                        "acceptRemediationWorks",
                        scene -> step(scene.site("worksDoneAt")),
                        scene -> input("siteId", finishing(scene)),
                        "FINISHING_GOES_ON"));
    }

    private static Stream<Mutation<Scene>> soil() {
        return Stream.of(
                parties(
                        "recordEarthwork",
                        scene -> Scene.excavating(scene.site("worksStartedAt")),
                        scene -> input("kind", "BACKFILLED"),
                        "SOIL_NOT_ON_SITE"),
                parties(
                        "reportSoilTransport",
                        scene -> Scene.reporting(scene.site("worksStartedAt"), Samples.newCode()),
                        scene -> input("quantity", quantity(0, "T")),
                        "QUANTITY_ZERO"),
                parties(
                        "shipSoil",
                        scene -> scene.works().shipping(),
                        scene -> input("wasteCode", "HW48"),
                        "WASTE_CODE_FORM"));
    }

    private static Stream<Mutation<Scene>> evaluations() {
        return Stream.of(
                parties(
                        "submitEffectEvaluation",
                        scene -> step(scene.site("worksDoneAt"), "results", List.of(leachate(0.05))),
                        scene -> input("results", List.of(leachate(-1))),
                        "QUANTITY_NEGATIVE"),
                authorities(
                        "passEffectEvaluation",
                        scene -> step(scene.site("evaluationSubmittedAt"), "grounds", "达到修复目标"),
                        scene -> input("grounds", " "),
                        "TEXT_MISSING"),
                authorities(
                        "failEffectEvaluation",
                        scene -> step(scene.site("evaluationSubmittedAt"), "grounds", "浸出超标"),
                        scene -> input("grounds", "长".repeat(2_001)),
                        "TEXT_TOO_LONG"));
    }

    private static Stream<Mutation<Scene>> removals() {
        return Stream.of(
                parties(
                        "applyForRemoval",
                        scene -> step(scene.site("evaluationPassedAt")),
                        scene -> input("siteId", scene.site("evaluationSubmittedAt")),
                        "EVALUATION_NOT_PASSED"),
                province(
                        "removeSite",
                        scene -> input("siteId", scene.site("removalAppliedAt"), "grounds", "评审通过"),
                        scene -> input("grounds", " "),
                        "TEXT_MISSING"),
                province(
                        "refuseRemoval",
                        scene -> input("siteId", scene.site("removalAppliedAt"), "grounds", "监测数据不足"),
                        scene -> input("grounds", ""),
                        "TEXT_MISSING"),
                officers(
                        "startPostManagement",
                        scene -> step(scene.site("removedAt"), "grounds", "定期监测"),
                        scene -> input("at", Scene.at("2021-01-09")),
                        "AT_OUT_OF_ORDER"));
    }

    private static Stream<Mutation<Scene>> villages() {
        return Stream.of(
                officers(
                        "registerVillage",
                        scene -> Scene.village(),
                        scene -> input("town", "430421001"),
                        "TOWN_UNKNOWN"),
                officers(
                        "treatVillage",
                        scene -> Scene.treating(scene.accepted("registerVillage", Scene.village())),
                        scene -> input("investment", quantity(-1, "CNY_10K")),
                        "QUANTITY_NEGATIVE"),
                authorities(
                        "acceptVillage",
                        scene -> {
                            String village = scene.accepted("registerVillage", Scene.village());
                            scene.accept("treatVillage", Scene.treating(village));
                            return input("villageId", village, "at", AT);
                        },
                        scene -> input("villageId", scene.accepted("registerVillage", Scene.village())),
                        "ACTION_NOT_POSSIBLE"));
    }

    private static Stream<Mutation<Scene>> samples() {
        return Stream.of(
                parties(
                        "recordSoilSample",
                        scene -> Scene.soilSample(scene.site("preliminarySurveyAt")),
                        scene -> input("depthM", 200.5),
                        "DEPTH"),
                officers(
                        "withdrawSoilSample",
                        scene -> withdrawing(scene.accepted(
                                "recordSoilSample", Scene.soilSample(scene.site("preliminarySurveyAt")))),
                        scene -> input("grounds", " "),
                        "TEXT_MISSING"),
                parties(
                        "recordLeachateSample",
                        scene -> Scene.leachateSample(scene.site("worksStartedAt")),
                        scene -> input("takenOn", "2999-01-01"),
                        "TAKEN_LATER"),
                officers(
                        "withdrawLeachateSample",
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

    /** The officers', and the parties' of the record. */
    private static Mutation<Scene> parties(
            String name,
            Function<Scene, Map<String, Object>> input,
            Function<Scene, Map<String, Object>> wrong,
            String refusal) {
        return new Mutation<>(
                name, Set.of(Role.COUNTY_OFFICER), input, wrong, refusal, new Stranger(Role.ENTERPRISE, "NOT_FOUND"));
    }

    private static Mutation<Scene> officers(
            String name,
            Function<Scene, Map<String, Object>> input,
            Function<Scene, Map<String, Object>> wrong,
            String refusal) {
        return new Mutation<>(name, Set.of(Role.COUNTY_OFFICER), input, wrong, refusal, null);
    }

    private static Mutation<Scene> authorities(
            String name,
            Function<Scene, Map<String, Object>> input,
            Function<Scene, Map<String, Object>> wrong,
            String refusal) {
        return new Mutation<>(name, Set.of(Role.COUNTY_OFFICER, Role.PROVINCE), input, wrong, refusal, null);
    }

    private static Mutation<Scene> province(
            String name,
            Function<Scene, Map<String, Object>> input,
            Function<Scene, Map<String, Object>> wrong,
            String refusal) {
        return new Mutation<>(name, Set.of(Role.PROVINCE), input, wrong, refusal, null);
    }

    @Test
    void aKeyOfOneStepDoesNotPassForAnotherOfTheSameForm() {
        Scene scene = scene();
        Map<String, Object> decision = with(
                step(scene.site("evaluationSubmittedAt"), "grounds", "评审结论"),
                "idempotencyKey",
                UUID.randomUUID().toString());

        scene.accept("passEffectEvaluation", decision);

        assertThat(send(scene.officer(), "failEffectEvaluation", decision).errorCodes())
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
    }
}
