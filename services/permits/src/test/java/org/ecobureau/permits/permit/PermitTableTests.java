package org.ecobureau.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecobureau.permits.permit.PermitAction.ACCEPT;
import static org.ecobureau.permits.permit.PermitAction.AMEND;
import static org.ecobureau.permits.permit.PermitAction.APPLY_FOR_RENEWAL;
import static org.ecobureau.permits.permit.PermitAction.CANCEL;
import static org.ecobureau.permits.permit.PermitAction.CHANGE;
import static org.ecobureau.permits.permit.PermitAction.DECLARE_NOT_REQUIRED;
import static org.ecobureau.permits.permit.PermitAction.DECLINE;
import static org.ecobureau.permits.permit.PermitAction.DISCARD;
import static org.ecobureau.permits.permit.PermitAction.END_PROCEEDING;
import static org.ecobureau.permits.permit.PermitAction.EXPIRE;
import static org.ecobureau.permits.permit.PermitAction.EXTEND_DECISION;
import static org.ecobureau.permits.permit.PermitAction.GRANT;
import static org.ecobureau.permits.permit.PermitAction.GRANT_REAPPLICATION;
import static org.ecobureau.permits.permit.PermitAction.NOTE_SUCCESSOR;
import static org.ecobureau.permits.permit.PermitAction.ORDER_ASSESSMENT;
import static org.ecobureau.permits.permit.PermitAction.ORDER_RECTIFICATION;
import static org.ecobureau.permits.permit.PermitAction.ORDER_SITE_CHECK;
import static org.ecobureau.permits.permit.PermitAction.REAPPLY;
import static org.ecobureau.permits.permit.PermitAction.RECORD_ASSESSMENT;
import static org.ecobureau.permits.permit.PermitAction.RECORD_SITE_CHECK;
import static org.ecobureau.permits.permit.PermitAction.REFUSE;
import static org.ecobureau.permits.permit.PermitAction.REFUSE_REAPPLICATION;
import static org.ecobureau.permits.permit.PermitAction.REFUSE_RENEWAL;
import static org.ecobureau.permits.permit.PermitAction.REINSTATE;
import static org.ecobureau.permits.permit.PermitAction.REISSUE;
import static org.ecobureau.permits.permit.PermitAction.RENEW;
import static org.ecobureau.permits.permit.PermitAction.REPORT_RECTIFIED;
import static org.ecobureau.permits.permit.PermitAction.REQUEST_CORRECTION;
import static org.ecobureau.permits.permit.PermitAction.RESUBMIT;
import static org.ecobureau.permits.permit.PermitAction.REVOKE;
import static org.ecobureau.permits.permit.PermitAction.SAVE;
import static org.ecobureau.permits.permit.PermitAction.START_PROCEEDING;
import static org.ecobureau.permits.permit.PermitAction.SUBMIT;
import static org.ecobureau.permits.permit.PermitAction.SUSPEND;
import static org.ecobureau.permits.permit.PermitAction.TRANSFER;
import static org.ecobureau.permits.permit.PermitAction.WITHDRAW;
import static org.ecobureau.permits.permit.PermitFixture.COMPLETE;
import static org.ecobureau.permits.permit.PermitFixture.OTHER_CONTENT;
import static org.ecobureau.permits.permit.PermitFixture.RULES;
import static org.ecobureau.permits.permit.PermitFixture.TWO_OFFICERS;
import static org.ecobureau.permits.permit.PermitFixture.WHY;
import static org.ecobureau.permits.permit.PermitFixture.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action in every state for every role. */
class PermitTableTests {

    private static final Instant AT = on("2020-06-03");

    private static final PermitParticulars NEW_NAME = new PermitParticulars("新", null, null, null);
    private static final Validity TERM = RULES.firstTerm(null, LocalDate.parse("2020-06-03"));

    private static final Set<PermitAction> HOLDING = EnumSet.of(
            CHANGE,
            AMEND,
            GRANT_REAPPLICATION,
            REFUSE_REAPPLICATION,
            RENEW,
            REFUSE_RENEWAL,
            REISSUE,
            TRANSFER,
            REVOKE,
            CANCEL);

    private static final Map<PermitStatus, Set<PermitAction>> BY_THE_OFFICE = new EnumMap<>(Map.of(
            PermitStatus.SUBMITTED, EnumSet.of(REQUEST_CORRECTION, ACCEPT, DECLARE_NOT_REQUIRED, DECLINE),
            PermitStatus.CORRECTION_REQUESTED, EnumSet.of(DECLARE_NOT_REQUIRED, DECLINE),
            PermitStatus.ACCEPTED,
                    EnumSet.of(
                            ORDER_SITE_CHECK,
                            ORDER_ASSESSMENT,
                            START_PROCEEDING,
                            ORDER_RECTIFICATION,
                            EXTEND_DECISION,
                            GRANT,
                            REFUSE),
            PermitStatus.UNDER_REVIEW,
                    EnumSet.of(
                            ORDER_SITE_CHECK,
                            RECORD_SITE_CHECK,
                            ORDER_ASSESSMENT,
                            RECORD_ASSESSMENT,
                            START_PROCEEDING,
                            END_PROCEEDING,
                            ORDER_RECTIFICATION,
                            EXTEND_DECISION,
                            GRANT,
                            REFUSE),
            PermitStatus.RECTIFYING, EnumSet.of(REFUSE),
            PermitStatus.ACTIVE, with(HOLDING, SUSPEND),
            PermitStatus.SUSPENDED, with(HOLDING, REINSTATE)));

    private static final Map<PermitStatus, Set<PermitAction>> BY_THE_APPLICANT = new EnumMap<>(Map.of(
            PermitStatus.DRAFT, EnumSet.of(SAVE, SUBMIT, DISCARD),
            PermitStatus.SUBMITTED, EnumSet.of(WITHDRAW),
            PermitStatus.CORRECTION_REQUESTED, EnumSet.of(RESUBMIT, WITHDRAW),
            PermitStatus.ACCEPTED, EnumSet.of(WITHDRAW),
            PermitStatus.UNDER_REVIEW, EnumSet.of(WITHDRAW),
            PermitStatus.RECTIFYING, EnumSet.of(REPORT_RECTIFIED, WITHDRAW),
            PermitStatus.ACTIVE, EnumSet.of(APPLY_FOR_RENEWAL, REAPPLY),
            PermitStatus.SUSPENDED, EnumSet.of(APPLY_FOR_RENEWAL, REAPPLY)));

    private static final Set<Role> APPLICANTS = EnumSet.of(Role.ENTERPRISE, Role.HOSPITAL, Role.OPERATOR);
    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);

    private static final Map<PermitAction, Function<Permit, Change<Permit>>> STEPS = new EnumMap<>(Map.ofEntries(
            Map.entry(REQUEST_CORRECTION, permit -> permit.requestCorrection(WHY, RULES, AT)),
            Map.entry(RESUBMIT, permit -> permit.resubmit(NEW_NAME, COMPLETE, RULES, AT)),
            Map.entry(ACCEPT, permit -> permit.accept(RULES, AT)),
            Map.entry(DECLARE_NOT_REQUIRED, permit -> permit.declareNotRequired(WHY, RULES, AT)),
            Map.entry(WITHDRAW, permit -> permit.withdraw(RULES, AT)),
            Map.entry(ORDER_SITE_CHECK, permit -> permit.orderSiteCheck(RULES, AT)),
            Map.entry(EXTEND_DECISION, permit -> permit.extendDecision(WHY, RULES, AT)),
            Map.entry(GRANT, permit -> permit.grant(PermitFixture.NUMBER, TERM, null, RULES, AT)),
            Map.entry(REFUSE, permit -> permit.refuse(Set.of(), WHY, RULES, AT)),
            Map.entry(CHANGE, permit -> permit.change(NEW_NAME, null, LocalDate.parse("2020-06-03"), RULES, AT)),
            Map.entry(SAVE, permit -> permit.save(NEW_NAME, COMPLETE, RULES, AT)),
            Map.entry(DISCARD, permit -> permit.discard(RULES, AT)),
            Map.entry(SUBMIT, permit -> permit.submit(COMPLETE, RULES, AT)),
            Map.entry(DECLINE, permit -> permit.decline(WHY, RULES, AT)),
            Map.entry(RECORD_SITE_CHECK, permit -> permit.recordSiteCheck(TWO_OFFICERS, true, null, RULES, AT)),
            Map.entry(ORDER_ASSESSMENT, permit -> permit.orderAssessment("示例评估中心", RULES, AT)),
            Map.entry(RECORD_ASSESSMENT, permit -> permit.recordAssessment(true, null, RULES, AT)),
            Map.entry(START_PROCEEDING, permit -> permit.startProceeding(ProceedingKind.HEARING, RULES, AT)),
            Map.entry(END_PROCEEDING, permit -> permit.endProceeding(WHY, RULES, AT)),
            Map.entry(
                    ORDER_RECTIFICATION,
                    permit -> permit.orderRectification(
                            LocalDate.parse("2015-05-01"), LocalDate.parse("2020-12-03"), WHY, RULES, AT)),
            Map.entry(REPORT_RECTIFIED, permit -> permit.reportRectified(WHY, RULES, AT)),
            Map.entry(NOTE_SUCCESSOR, permit -> permit.noteSuccessor(PermitFixture.SUCCESSOR, AT)),
            Map.entry(TRANSFER, permit -> permit.transfer(null, WHY, RULES, AT)),
            Map.entry(AMEND, permit -> permit.amend(Amendment.STANDARDS_CHANGED, OTHER_CONTENT, WHY, RULES, AT)),
            Map.entry(REAPPLY, permit -> permit.reapply(OTHER_CONTENT, Set.of(), RULES, AT)),
            Map.entry(GRANT_REAPPLICATION, permit -> permit.grantReapplication(null, TERM, RULES, AT)),
            Map.entry(REFUSE_REAPPLICATION, permit -> permit.refuseReapplication(WHY, RULES, AT)),
            Map.entry(REISSUE, permit -> permit.reissue(ReissueReason.LOST, RULES, AT)),
            Map.entry(APPLY_FOR_RENEWAL, permit -> permit.applyForRenewal(RULES, AT)),
            Map.entry(RENEW, permit -> permit.renew(RULES, AT)),
            Map.entry(REFUSE_RENEWAL, permit -> permit.refuseRenewal(WHY, RULES, AT)),
            Map.entry(SUSPEND, permit -> permit.suspend(WHY, RULES, AT)),
            Map.entry(REINSTATE, permit -> permit.reinstate(WHY, RULES, AT)),
            Map.entry(REVOKE, permit -> permit.revoke(PermitRevocation.PENALTY, false, WHY, RULES, AT)),
            Map.entry(CANCEL, permit -> permit.cancel(WHY, RULES, AT)),
            Map.entry(EXPIRE, permit -> permit.expire(on("2023-06-03")))));

    /** What the table has against an action in the states of the fixture, although the state allows it. */
    private static final Map<PermitAction, ProblemCode> GUARDED = new EnumMap<>(Map.of(
            RENEW, PermitProblem.RENEWAL_NOT_APPLIED,
            REFUSE_RENEWAL, PermitProblem.RENEWAL_NOT_APPLIED,
            GRANT_REAPPLICATION, PermitProblem.REAPPLICATION_NOT_APPLIED,
            REFUSE_REAPPLICATION, PermitProblem.REAPPLICATION_NOT_APPLIED,
            END_PROCEEDING, PermitProblem.PROCEEDING_NOT_OPEN,
            TRANSFER, ProcedureProblem.HOLDER_NOT_MERGED,
            RECORD_SITE_CHECK, PermitProblem.SITE_CHECK_NOT_ORDERED,
            RECORD_ASSESSMENT, PermitProblem.ASSESSMENT_NOT_ORDERED));

    static Stream<Arguments> everyStateAndRole() {
        return Arrays.stream(PermitStatus.values())
                .flatMap(status -> Arrays.stream(Role.values()).map(role -> Arguments.of(status, role)));
    }

    /** The permits here are under simplified management, so in the hands of the county. */
    @ParameterizedTest
    @MethodSource("everyStateAndRole")
    void showsWhatTheRoleCanDo(PermitStatus status, Role role) {
        Set<PermitAction> expected = EnumSet.noneOf(PermitAction.class);
        if (OFFICERS.contains(role)) {
            expected.addAll(BY_THE_OFFICE.getOrDefault(status, Set.of()));
        }
        if (OFFICERS.contains(role) || APPLICANTS.contains(role)) {
            expected.addAll(BY_THE_APPLICANT.getOrDefault(status, Set.of()));
        }
        Map<PermitAction, Allowed<PermitAction>> shown =
                PermitOffice.allowed(PermitFixture.inEveryState().get(status), RULES, AT, Set.of(role)).stream()
                        .collect(Collectors.toMap(Allowed::action, Function.identity()));
        assertThat(shown.keySet()).isEqualTo(expected);
        shown.forEach((action, allowed) -> assertThat(allowed.allowed())
                .as("%s %s", action, allowed.blockers())
                .isEqualTo(!GUARDED.containsKey(action)
                        && (role != Role.CITY_OFFICER
                                || BY_THE_APPLICANT.get(status).contains(action))));
    }

    @ParameterizedTest
    @EnumSource
    void doesWhatTheTableAllowsAndNothingElse(PermitStatus status) {
        Permit permit = PermitFixture.inEveryState().get(status);
        Set<PermitAction> possible = EnumSet.noneOf(PermitAction.class);
        possible.addAll(BY_THE_OFFICE.getOrDefault(status, Set.of()));
        possible.addAll(BY_THE_APPLICANT.getOrDefault(status, Set.of()));
        if (PermitStatus.RUNNING.contains(status)) {
            possible.add(EXPIRE);
        }
        if (!possible.isEmpty()) {
            possible.add(NOTE_SUCCESSOR);
        }
        STEPS.forEach((action, step) -> {
            if (GUARDED.containsKey(action) && possible.contains(action)) {
                assertThat(catchThrowableOfType(Problem.class, () -> step.apply(permit))
                                .code())
                        .isEqualTo(GUARDED.get(action));
            } else if (possible.contains(action)) {
                assertThatCode(() -> step.apply(permit)).as("%s", action).doesNotThrowAnyException();
            } else {
                assertThat(catchThrowableOfType(Problem.class, () -> step.apply(permit))
                                .code())
                        .as("%s", action)
                        .isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = PermitStatus.class,
            names = {"ACTIVE", "SUSPENDED"})
    void aRenewalThatWaitsCanBeDecided(PermitStatus status) {
        Permit waiting = PermitFixture.inEveryState()
                .get(status)
                .applyForRenewal(RULES, AT)
                .after();
        EnumSet.of(RENEW, REFUSE_RENEWAL).forEach(action -> assertThat(
                        STEPS.get(action).apply(waiting).after().status())
                .isEqualTo(status));
    }

    @ParameterizedTest
    @EnumSource(
            value = PermitStatus.class,
            names = {"ACTIVE", "SUSPENDED"})
    void aNewApplicationThatWaitsCanBeDecided(PermitStatus status) {
        Permit waiting = STEPS.get(REAPPLY)
                .apply(PermitFixture.inEveryState().get(status))
                .after();
        EnumSet.of(GRANT_REAPPLICATION, REFUSE_REAPPLICATION).forEach(action -> assertThat(
                        STEPS.get(action).apply(waiting).after().status())
                .isEqualTo(status));
    }

    @Test
    void whatWasOrderedIsRecordedOnceAndBeforeTheGrant() {
        Permit accepted = PermitFixture.inEveryState().get(PermitStatus.ACCEPTED);
        Permit ordered = STEPS.get(ORDER_ASSESSMENT)
                .apply(STEPS.get(ORDER_SITE_CHECK).apply(accepted).after())
                .after();
        assertThat(codes(ordered, GRANT)).containsExactly(PermitProblem.SITE_CHECK_OPEN, PermitProblem.ASSESSMENT_OPEN);
        assertThat(codes(ordered, ORDER_SITE_CHECK)).containsExactly(PermitProblem.SITE_CHECK_OPEN);
        assertThat(codes(ordered, ORDER_ASSESSMENT)).containsExactly(PermitProblem.ASSESSMENT_OPEN);
        Permit recorded = STEPS.get(RECORD_ASSESSMENT)
                .apply(STEPS.get(RECORD_SITE_CHECK).apply(ordered).after())
                .after();
        assertThatCode(() -> STEPS.get(GRANT).apply(recorded)).doesNotThrowAnyException();
        Permit failed = ordered.recordSiteCheck(TWO_OFFICERS, false, "排放口位置不符", RULES, AT)
                .after();
        assertThat(codes(failed, GRANT)).contains(PermitProblem.SITE_CHECK_FAILED);
        assertThatCode(() -> STEPS.get(ORDER_SITE_CHECK).apply(failed)).doesNotThrowAnyException();
    }

    @Test
    void aHearingIsOverBeforeTheGrantAndBeforeTheNext() {
        Permit heard = STEPS.get(START_PROCEEDING)
                .apply(PermitFixture.inEveryState().get(PermitStatus.ACCEPTED))
                .after();
        assertThat(codes(heard, GRANT)).containsExactly(PermitProblem.PROCEEDING_OPEN);
        assertThat(codes(heard, START_PROCEEDING)).containsExactly(PermitProblem.PROCEEDING_OPEN);
        Permit ended = STEPS.get(END_PROCEEDING).apply(heard).after();
        assertThat(ended.application().review().proceedings())
                .containsExactly(new Proceeding(
                        ProceedingKind.HEARING,
                        LocalDate.parse("2020-06-03"),
                        LocalDate.parse("2020-06-03"),
                        WHY.text()));
        assertThatCode(() -> STEPS.get(GRANT).apply(ended)).doesNotThrowAnyException();
    }

    private static List<ProblemCode> codes(Permit permit, PermitAction action) {
        return catchThrowableOfType(Problem.class, () -> STEPS.get(action).apply(permit)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static Set<PermitAction> with(Set<PermitAction> actions, PermitAction more) {
        Set<PermitAction> all = EnumSet.copyOf(actions);
        all.add(more);
        return all;
    }
}
