package org.ecobureau.permits.permit;

import static org.ecobureau.permits.permit.PermitAction.ACCEPT;
import static org.ecobureau.permits.permit.PermitAction.APPLY;
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
import static org.ecobureau.permits.permit.PermitStatus.ACCEPTED;
import static org.ecobureau.permits.permit.PermitStatus.ACTIVE;
import static org.ecobureau.permits.permit.PermitStatus.CANCELLED;
import static org.ecobureau.permits.permit.PermitStatus.CORRECTION_REQUESTED;
import static org.ecobureau.permits.permit.PermitStatus.EXPIRED;
import static org.ecobureau.permits.permit.PermitStatus.NOT_REQUIRED;
import static org.ecobureau.permits.permit.PermitStatus.REFUSED;
import static org.ecobureau.permits.permit.PermitStatus.REVOKED;
import static org.ecobureau.permits.permit.PermitStatus.SUBMITTED;
import static org.ecobureau.permits.permit.PermitStatus.SUSPENDED;
import static org.ecobureau.permits.permit.PermitStatus.UNDER_REVIEW;
import static org.ecobureau.permits.permit.PermitStatus.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.ProblemCode;

/** The table of a permit's life. */
final class PermitTable {

    private static final Set<PermitStatus> IN_REVIEW = Set.of(ACCEPTED, UNDER_REVIEW);
    private static final Set<PermitStatus> RUNNING = PermitStatus.RUNNING;

    private static final Set<Role> OFFICERS = Set.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> APPLICANTS =
            Set.of(Role.ENTERPRISE, Role.HOSPITAL, Role.OPERATOR, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> THE_CLOCK_ALONE = Set.of();

    private PermitTable() {}

    static ActionTable<Permit, PermitStatus, PermitAction> build() {
        return ActionTable.<Permit, PermitStatus, PermitAction>of(Permit::status, PermitAction.class)
                .actionInPlace(APPLY, Set.of(), APPLICANTS)
                .action(REQUEST_CORRECTION, Set.of(SUBMITTED), CORRECTION_REQUESTED, OFFICERS)
                .action(RESUBMIT, Set.of(CORRECTION_REQUESTED), SUBMITTED, APPLICANTS)
                .action(ACCEPT, Set.of(SUBMITTED), ACCEPTED, OFFICERS)
                .action(DECLARE_NOT_REQUIRED, Set.of(SUBMITTED, CORRECTION_REQUESTED), NOT_REQUIRED, OFFICERS)
                .action(WITHDRAW, PermitStatus.PENDING, WITHDRAWN, APPLICANTS)
                .action(ORDER_SITE_CHECK, Set.of(ACCEPTED), UNDER_REVIEW, OFFICERS)
                .actionInPlace(EXTEND_DECISION, IN_REVIEW, OFFICERS)
                .guard(
                        EXTEND_DECISION,
                        unless(permit -> permit.application().extended(), PermitProblem.DECISION_EXTENDED))
                .action(GRANT, IN_REVIEW, ACTIVE, OFFICERS)
                .action(REFUSE, IN_REVIEW, REFUSED, OFFICERS)
                .actionInPlace(CHANGE, RUNNING, OFFICERS)
                .actionInPlace(APPLY_FOR_RENEWAL, RUNNING, APPLICANTS)
                .guard(APPLY_FOR_RENEWAL, unless(Permit::isRenewalPending, PermitProblem.RENEWAL_PENDING))
                .actionInPlace(RENEW, RUNNING, OFFICERS)
                .guard(RENEW, unless(permit -> !permit.isRenewalPending(), PermitProblem.RENEWAL_NOT_APPLIED))
                .actionInPlace(REFUSE_RENEWAL, RUNNING, OFFICERS)
                .guard(REFUSE_RENEWAL, unless(permit -> !permit.isRenewalPending(), PermitProblem.RENEWAL_NOT_APPLIED))
                .action(SUSPEND, Set.of(ACTIVE), SUSPENDED, OFFICERS)
                .action(REINSTATE, Set.of(SUSPENDED), ACTIVE, OFFICERS)
                .action(REVOKE, RUNNING, REVOKED, OFFICERS)
                .action(CANCEL, RUNNING, CANCELLED, OFFICERS)
                .action(EXPIRE, RUNNING, EXPIRED, THE_CLOCK_ALONE)
                .guard(EXPIRE, PermitTable::termNotOver)
                .build();
    }

    private static BiFunction<Permit, Instant, List<Finding>> unless(Predicate<Permit> obstacle, ProblemCode problem) {
        return (permit, at) -> obstacle.test(permit) ? List.of(Finding.of(problem)) : List.of();
    }

    private static List<Finding> termNotOver(Permit permit, Instant at) {
        return permit.hasLapsedBy(at)
                ? List.of()
                : List.of(Finding.of(ProcedureProblem.TERM_NOT_OVER)
                        .with("until", permit.requireGrant().term().until()));
    }
}
