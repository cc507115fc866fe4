package org.ecobureau.remediation.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecobureau.remediation.Samples.at;
import static org.ecobureau.remediation.site.SiteAction.*;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every action in every stage for every role. */
class SiteLifecycleTests {

    private static final Instant AT = at("2020-06-03");

    private static final Map<SiteStatus, Set<SiteAction>> POSSIBLE = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    SiteStatus.SUSPECTED,
                    EnumSet.of(ASSIGN_PARTIES, SET_INVESTMENT, CHANGE_LAND_USE, ORDER_PRELIMINARY_SURVEY)),
            Map.entry(
                    SiteStatus.PRELIMINARY_SURVEY,
                    EnumSet.of(
                            ASSIGN_PARTIES,
                            SET_INVESTMENT,
                            CHANGE_LAND_USE,
                            REPORT_PRELIMINARY_SURVEY,
                            START_DETAILED_SURVEY,
                            CLEAR)),
            Map.entry(
                    SiteStatus.DETAILED_SURVEY,
                    EnumSet.of(
                            ASSIGN_PARTIES,
                            SET_INVESTMENT,
                            CHANGE_LAND_USE,
                            REPORT_DETAILED_SURVEY,
                            START_RISK_ASSESSMENT,
                            CLEAR)),
            Map.entry(
                    SiteStatus.RISK_ASSESSMENT,
                    EnumSet.of(ASSIGN_PARTIES, SET_INVESTMENT, CHANGE_LAND_USE, REPORT_RISK_ASSESSMENT, LIST, CLEAR)),
            Map.entry(SiteStatus.LISTED, EnumSet.of(ASSIGN_PARTIES, SET_INVESTMENT, FILE_PLAN)),
            Map.entry(
                    SiteStatus.PLAN_FILED,
                    EnumSet.of(
                            ASSIGN_PARTIES, SET_INVESTMENT, SET_CRITERIA, START_WORKS, PLAN_STEPS, REPORT_TRANSPORT)),
            Map.entry(
                    SiteStatus.UNDER_REMEDIATION,
                    EnumSet.of(
                            ASSIGN_PARTIES,
                            SET_INVESTMENT,
                            SET_CRITERIA,
                            PLAN_STEPS,
                            COMPLETE_STEP,
                            REPORT_TRANSPORT,
                            RECORD_EARTHWORK,
                            SHIP_SOIL,
                            COMPLETE_WORKS)),
            Map.entry(
                    SiteStatus.WORKS_DONE,
                    EnumSet.of(
                            ASSIGN_PARTIES,
                            SET_INVESTMENT,
                            SET_CRITERIA,
                            COMPLETE_STEP,
                            END_FINISHING,
                            ACCEPT_WORKS,
                            SUBMIT_EVALUATION)),
            Map.entry(
                    SiteStatus.EFFECT_EVALUATION,
                    EnumSet.of(SET_INVESTMENT, ACCEPT_WORKS, PASS_EVALUATION, FAIL_EVALUATION, APPLY_FOR_REMOVAL)),
            Map.entry(SiteStatus.REMOVAL_REVIEW, EnumSet.of(SET_INVESTMENT, ACCEPT_WORKS, REMOVE, REFUSE_REMOVAL)),
            Map.entry(SiteStatus.REMOVED, EnumSet.of(SET_INVESTMENT, START_POST_MANAGEMENT)),
            Map.entry(SiteStatus.POST_MANAGEMENT, EnumSet.of(SET_INVESTMENT)),
            Map.entry(SiteStatus.NOT_CONTAMINATED, EnumSet.noneOf(SiteAction.class))));

    /** What stands in the way of a step that the stage itself would allow, with the sites of the fixture. */
    private static final Map<SiteStatus, Map<SiteAction, ProblemCode>> BLOCKED = new EnumMap<>(Map.of(
            SiteStatus.PRELIMINARY_SURVEY, Map.of(CLEAR, SiteProblem.STILL_ABOVE_SCREENING),
            SiteStatus.DETAILED_SURVEY, Map.of(CLEAR, SiteProblem.STILL_ABOVE_SCREENING),
            SiteStatus.RISK_ASSESSMENT, Map.of(CLEAR, SiteProblem.RISK_UNACCEPTABLE),
            SiteStatus.WORKS_DONE, Map.of(END_FINISHING, SiteProblem.NOTHING_TO_FINISH),
            SiteStatus.EFFECT_EVALUATION,
                    Map.of(
                            PASS_EVALUATION, SiteProblem.EVALUATION_CONCLUDED,
                            FAIL_EVALUATION, SiteProblem.EVALUATION_CONCLUDED)));

    private static final Set<SiteAction> BY_THE_PROVINCE =
            EnumSet.of(LIST, ACCEPT_WORKS, PASS_EVALUATION, FAIL_EVALUATION, REMOVE, REFUSE_REMOVAL);
    private static final Set<SiteAction> NOT_BY_OFFICERS = EnumSet.of(LIST, REMOVE, REFUSE_REMOVAL);
    private static final Set<SiteAction> BY_ENTERPRISES = EnumSet.of(
            ASSIGN_PARTIES,
            SET_INVESTMENT,
            REPORT_PRELIMINARY_SURVEY,
            REPORT_DETAILED_SURVEY,
            REPORT_RISK_ASSESSMENT,
            FILE_PLAN,
            START_WORKS,
            PLAN_STEPS,
            COMPLETE_STEP,
            REPORT_TRANSPORT,
            RECORD_EARTHWORK,
            SHIP_SOIL,
            COMPLETE_WORKS,
            END_FINISHING,
            SUBMIT_EVALUATION,
            APPLY_FOR_REMOVAL);

    private static final Map<SiteAction, Function<ContaminatedSite, Change<ContaminatedSite>>> STEPS =
            new EnumMap<>(Map.ofEntries(
                    Map.entry(ASSIGN_PARTIES, site -> site.assignParties(SiteFixture.PARTIES, AT)),
                    Map.entry(SET_INVESTMENT, site -> site.setInvestment(Quantity.of(800, Unit.CNY_10K), AT)),
                    Map.entry(CHANGE_LAND_USE, site -> site.changeLandUse(LandUse.TYPE1, AT)),
                    Map.entry(ORDER_PRELIMINARY_SURVEY, site -> site.orderPreliminarySurvey(AT)),
                    Map.entry(
                            REPORT_PRELIMINARY_SURVEY,
                            site -> site.reportPreliminarySurvey(SiteFixture.cadmium("90"), AT)),
                    Map.entry(START_DETAILED_SURVEY, site -> site.startDetailedSurvey(AT)),
                    Map.entry(REPORT_DETAILED_SURVEY, site -> site.reportDetailedSurvey(SiteFixture.cadmium("90"), AT)),
                    Map.entry(START_RISK_ASSESSMENT, site -> site.startRiskAssessment(AT)),
                    Map.entry(REPORT_RISK_ASSESSMENT, site -> site.reportRiskAssessment(true, "可接受", AT)),
                    Map.entry(CLEAR, site -> site.clear("依据调查", AT)),
                    Map.entry(LIST, site -> site.list(AT)),
                    Map.entry(FILE_PLAN, site -> site.filePlan(SiteFixture.plan(AT), AT)),
                    Map.entry(SET_CRITERIA, site -> site.setCriteria(List.of(SiteFixture.CADMIUM_LIMIT), AT)),
                    Map.entry(START_WORKS, site -> site.startWorks(AT)),
                    Map.entry(PLAN_STEPS, site -> site.planSteps(List.of(), AT)),
                    Map.entry(COMPLETE_STEP, site -> site.completeStep(WorksStepKind.EXCAVATION, AT)),
                    Map.entry(REPORT_TRANSPORT, site -> site.reportTransport(SiteFixture.transport(AT), AT)),
                    Map.entry(
                            RECORD_EARTHWORK,
                            site -> site.recordEarthwork(EarthworkKind.BACKFILLED, Quantity.of(5, Unit.T), AT)),
                    Map.entry(SHIP_SOIL, site -> site.ship(SiteFixture.load("site-1-1", 20_000, AT), AT)),
                    Map.entry(COMPLETE_WORKS, site -> site.completeWorks(true, AT)),
                    Map.entry(END_FINISHING, site -> site.endFinishing(AT)),
                    Map.entry(ACCEPT_WORKS, site -> site.acceptWorks(AT)),
                    Map.entry(
                            SUBMIT_EVALUATION, site -> site.submitEvaluation(List.of(SiteFixture.leachate("0.1")), AT)),
                    Map.entry(PASS_EVALUATION, site -> site.passEvaluation("达标", AT)),
                    Map.entry(FAIL_EVALUATION, site -> site.failEvaluation("未达标", AT)),
                    Map.entry(APPLY_FOR_REMOVAL, site -> site.applyForRemoval(AT)),
                    Map.entry(REMOVE, site -> site.remove("通过", AT)),
                    Map.entry(REFUSE_REMOVAL, site -> site.refuseRemoval("不通过", AT)),
                    Map.entry(START_POST_MANAGEMENT, site -> site.startPostManagement("监测", AT))));

    @Test
    void theWalkTakesEveryStepButTheFirst() {
        assertThat(STEPS.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(REGISTER)));
    }

    @ParameterizedTest
    @EnumSource
    void doesWhatTheTableAllowsAndNothingElse(SiteStatus stage) {
        ContaminatedSite site = SiteFixture.in(stage, "2020-06-02");
        Map<SiteAction, ProblemCode> blocked = BLOCKED.getOrDefault(stage, Map.of());
        STEPS.forEach((action, step) -> {
            if (!POSSIBLE.get(stage).contains(action)) {
                assertThat(refusal(step, site))
                        .as("%s in %s", action, stage)
                        .isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
            } else if (blocked.containsKey(action)) {
                assertThat(refusal(step, site)).as("%s in %s", action, stage).isEqualTo(blocked.get(action));
            } else {
                assertTold(action, site, step.apply(site));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsEachRoleWhatItCanDo(Role role) {
        SiteFixture.inEveryStage("2020-06-02").forEach((stage, site) -> {
            List<Allowed<SiteAction>> shown = SiteLifecycle.ACTIONS.allowed(site, AT, Set.of(role));
            assertThat(shown.stream().map(Allowed::action).collect(Collectors.toSet()))
                    .as("%s in %s", role, stage)
                    .isEqualTo(POSSIBLE.get(stage).stream()
                            .filter(entitled(role)::contains)
                            .collect(Collectors.toSet()));
            assertThat(shown).allSatisfy(allowed -> assertThat(allowed.allowed())
                    .as("%s in %s", allowed, stage)
                    .isNotEqualTo(BLOCKED.getOrDefault(stage, Map.of()).containsKey(allowed.action())));
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEnterpriseActsInTheRightPartOnly(SiteAction action) {
        assertThat(action.parties().isEmpty())
                .as("open to enterprises by role and by part")
                .isEqualTo(!BY_ENTERPRISES.contains(action));
        ContaminatedSite site = SiteFixture.in(SiteStatus.UNDER_REMEDIATION, "2020-06-02");
        site.profile().parties().assigned().forEach((part, code) -> {
            Caller party = new Caller("party", "party", Set.of(Role.ENTERPRISE), code.value());
            assertThat(SiteAccess.isOpen(site, action, party))
                    .as("%s by the %s", action, part)
                    .isEqualTo(action.parties().contains(part));
        });
        Caller officer = new Caller("officer", "officer", Set.of(Role.COUNTY_OFFICER), null);
        assertThat(SiteAccess.isOpen(site, action, officer)).isTrue();
    }

    /** A new stage is told to the others, and so is a load that leaves; nothing else is. */
    private static void assertTold(SiteAction action, ContaminatedSite before, Change<ContaminatedSite> change) {
        SiteStatus stage = SiteLifecycle.ACTIONS.next(before, action);
        assertThat(change.after().status()).as("after %s", action).isEqualTo(stage);
        List<String> told = change.steps().get(0).events().stream()
                .map(event -> event instanceof SiteEvent.Advanced advanced
                        ? advanced.stage().name()
                        : event.type())
                .toList();
        if (stage != before.status()) {
            assertThat(told).as("told by %s", action).containsExactly(stage.name());
        } else if (action == SHIP_SOIL) {
            assertThat(told).containsExactly("remediation.soil-shipped.v1");
        } else {
            assertThat(told).as("told by %s", action).isEmpty();
        }
    }

    private static Set<SiteAction> entitled(Role role) {
        return switch (role) {
            case COUNTY_OFFICER, CITY_OFFICER -> EnumSet.complementOf(EnumSet.copyOf(NOT_BY_OFFICERS));
            case PROVINCE -> BY_THE_PROVINCE;
            case ENTERPRISE -> BY_ENTERPRISES;
            case HOSPITAL, CARRIER, OPERATOR, PUBLIC -> Set.of();
        };
    }

    private static ProblemCode refusal(
            Function<ContaminatedSite, Change<ContaminatedSite>> step, ContaminatedSite site) {
        Problem refused = catchThrowableOfType(Problem.class, () -> step.apply(site));
        return refused == null ? null : refused.code();
    }
}
