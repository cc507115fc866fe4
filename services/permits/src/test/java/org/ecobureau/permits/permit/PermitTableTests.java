package org.ecobureau.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecobureau.permits.permit.PermitAction.ACCEPT;
import static org.ecobureau.permits.permit.PermitAction.APPLY_FOR_RENEWAL;
import static org.ecobureau.permits.permit.PermitAction.CANCEL;
import static org.ecobureau.permits.permit.PermitAction.CHANGE;
import static org.ecobureau.permits.permit.PermitAction.DECLARE_NOT_REQUIRED;
import static org.ecobureau.permits.permit.PermitAction.EXPIRE;
import static org.ecobureau.permits.permit.PermitAction.EXTEND_DECISION;
import static org.ecobureau.permits.permit.PermitAction.GRANT;
import static org.ecobureau.permits.permit.PermitAction.ORDER_SITE_CHECK;
import static org.ecobureau.permits.permit.PermitAction.REFUSE;
import static org.ecobureau.permits.permit.PermitAction.REFUSE_RENEWAL;
import static org.ecobureau.permits.permit.PermitAction.REINSTATE;
import static org.ecobureau.permits.permit.PermitAction.RENEW;
import static org.ecobureau.permits.permit.PermitAction.REQUEST_CORRECTION;
import static org.ecobureau.permits.permit.PermitAction.RESUBMIT;
import static org.ecobureau.permits.permit.PermitAction.REVOKE;
import static org.ecobureau.permits.permit.PermitAction.SUSPEND;
import static org.ecobureau.permits.permit.PermitAction.WITHDRAW;
import static org.ecobureau.permits.permit.PermitFixture.RULES;
import static org.ecobureau.permits.permit.PermitFixture.WHY;
import static org.ecobureau.permits.permit.PermitFixture.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action in every state for every role. */
class PermitTableTests {

    private static final Instant AT = on("2020-06-03");

    private static final Map<PermitStatus, Set<PermitAction>> BY_THE_OFFICE = new EnumMap<>(Map.of(
            PermitStatus.SUBMITTED, EnumSet.of(REQUEST_CORRECTION, ACCEPT, DECLARE_NOT_REQUIRED),
            PermitStatus.CORRECTION_REQUESTED, EnumSet.of(DECLARE_NOT_REQUIRED),
            PermitStatus.ACCEPTED, EnumSet.of(ORDER_SITE_CHECK, EXTEND_DECISION, GRANT, REFUSE),
            PermitStatus.UNDER_REVIEW, EnumSet.of(EXTEND_DECISION, GRANT, REFUSE),
            PermitStatus.ACTIVE, EnumSet.of(CHANGE, RENEW, REFUSE_RENEWAL, SUSPEND, REVOKE, CANCEL),
            PermitStatus.SUSPENDED, EnumSet.of(CHANGE, RENEW, REFUSE_RENEWAL, REINSTATE, REVOKE, CANCEL)));

    private static final Map<PermitStatus, Set<PermitAction>> BY_THE_APPLICANT = new EnumMap<>(Map.of(
            PermitStatus.SUBMITTED, EnumSet.of(WITHDRAW),
            PermitStatus.CORRECTION_REQUESTED, EnumSet.of(RESUBMIT, WITHDRAW),
            PermitStatus.ACCEPTED, EnumSet.of(WITHDRAW),
            PermitStatus.UNDER_REVIEW, EnumSet.of(WITHDRAW),
            PermitStatus.ACTIVE, EnumSet.of(APPLY_FOR_RENEWAL),
            PermitStatus.SUSPENDED, EnumSet.of(APPLY_FOR_RENEWAL)));

    private static final Set<Role> APPLICANTS = EnumSet.of(Role.ENTERPRISE, Role.HOSPITAL, Role.OPERATOR);
    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);

    private static final Map<PermitAction, Function<Permit, Change<Permit>>> STEPS = new EnumMap<>(Map.ofEntries(
            Map.entry(REQUEST_CORRECTION, permit -> permit.requestCorrection(WHY, RULES, AT)),
            Map.entry(RESUBMIT, permit -> permit.resubmit(new PermitContent("新", null, null, null), RULES, AT)),
            Map.entry(ACCEPT, permit -> permit.accept(RULES, AT)),
            Map.entry(DECLARE_NOT_REQUIRED, permit -> permit.declareNotRequired(WHY, RULES, AT)),
            Map.entry(WITHDRAW, permit -> permit.withdraw(RULES, AT)),
            Map.entry(ORDER_SITE_CHECK, permit -> permit.orderSiteCheck(RULES, AT)),
            Map.entry(EXTEND_DECISION, permit -> permit.extendDecision(WHY, RULES, AT)),
            Map.entry(
                    GRANT,
                    permit -> permit.grant(
                            PermitFixture.NUMBER, RULES.firstTerm(null, LocalDate.parse("2020-06-03")), RULES, AT)),
            Map.entry(REFUSE, permit -> permit.refuse(WHY, RULES, AT)),
            Map.entry(
                    CHANGE,
                    permit -> permit.change(
                            new PermitContent("新", null, null, null), LocalDate.parse("2020-06-03"), RULES, AT)),
            Map.entry(APPLY_FOR_RENEWAL, permit -> permit.applyForRenewal(RULES, AT)),
            Map.entry(RENEW, permit -> permit.renew(RULES, AT)),
            Map.entry(REFUSE_RENEWAL, permit -> permit.refuseRenewal(WHY, RULES, AT)),
            Map.entry(SUSPEND, permit -> permit.suspend(WHY, RULES, AT)),
            Map.entry(REINSTATE, permit -> permit.reinstate(WHY, RULES, AT)),
            Map.entry(REVOKE, permit -> permit.revoke(PermitRevocation.PENALTY, WHY, RULES, AT)),
            Map.entry(CANCEL, permit -> permit.cancel(WHY, RULES, AT)),
            Map.entry(EXPIRE, permit -> permit.expire(on("2023-06-03")))));

    private static final Set<PermitAction> DECIDE_A_RENEWAL = EnumSet.of(RENEW, REFUSE_RENEWAL);

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
                .isEqualTo(!DECIDE_A_RENEWAL.contains(action)
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
        STEPS.forEach((action, step) -> {
            if (DECIDE_A_RENEWAL.contains(action) && possible.contains(action)) {
                assertThat(catchThrowableOfType(Problem.class, () -> step.apply(permit))
                                .code())
                        .isEqualTo(PermitProblem.RENEWAL_NOT_APPLIED);
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
        DECIDE_A_RENEWAL.forEach(action ->
                assertThat(STEPS.get(action).apply(waiting).after().status()).isEqualTo(status));
    }
}
