package org.ecobureau.permits.permit;

import static org.ecobureau.permits.permit.PermitAction.ACCEPT;
import static org.ecobureau.permits.permit.PermitAction.AMEND;
import static org.ecobureau.permits.permit.PermitAction.APPLY;
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
import static org.ecobureau.permits.permit.PermitStatus.ACCEPTED;
import static org.ecobureau.permits.permit.PermitStatus.ACTIVE;
import static org.ecobureau.permits.permit.PermitStatus.CANCELLED;
import static org.ecobureau.permits.permit.PermitStatus.CORRECTION_REQUESTED;
import static org.ecobureau.permits.permit.PermitStatus.EXPIRED;
import static org.ecobureau.permits.permit.PermitStatus.NOT_COMPETENT;
import static org.ecobureau.permits.permit.PermitStatus.NOT_REQUIRED;
import static org.ecobureau.permits.permit.PermitStatus.RECTIFYING;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Builder;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The table of a permit's life. */
final class PermitTable {

    private static final Set<PermitStatus> IN_DRAFT = Set.of(PermitStatus.DRAFT);
    private static final Set<PermitStatus> INCOMING = Set.of(SUBMITTED, CORRECTION_REQUESTED);
    private static final Set<PermitStatus> IN_REVIEW = Set.of(ACCEPTED, UNDER_REVIEW);
    private static final Set<PermitStatus> RUNNING = PermitStatus.RUNNING;
    private static final Set<PermitStatus> OPEN = Stream.of(IN_DRAFT, PermitStatus.PENDING, RUNNING)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<Role> OFFICERS = Set.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> APPLICANTS =
            Set.of(Role.ENTERPRISE, Role.HOSPITAL, Role.OPERATOR, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> THE_CLOCK_ALONE = Set.of();

    private PermitTable() {}

    static ActionTable<Permit, PermitStatus, PermitAction> build() {
        var table = ActionTable.<Permit, PermitStatus, PermitAction>of(Permit::status, PermitAction.class);
        applying(table);
        deciding(table);
        holding(table);
        asking(table);
        return table.build();
    }

    private static void applying(Builder<Permit, PermitStatus, PermitAction> table) {
        table.creation(PermitAction.DRAFT, PermitStatus.DRAFT, APPLICANTS)
                .actionInPlace(SAVE, IN_DRAFT, APPLICANTS)
                .action(DISCARD, IN_DRAFT, WITHDRAWN, APPLICANTS)
                .action(SUBMIT, IN_DRAFT, SUBMITTED, APPLICANTS)
                .creation(APPLY, SUBMITTED, APPLICANTS)
                .action(REQUEST_CORRECTION, Set.of(SUBMITTED), CORRECTION_REQUESTED, OFFICERS)
                .action(RESUBMIT, Set.of(CORRECTION_REQUESTED), SUBMITTED, APPLICANTS)
                .action(ACCEPT, Set.of(SUBMITTED), ACCEPTED, OFFICERS)
                .action(DECLARE_NOT_REQUIRED, INCOMING, NOT_REQUIRED, OFFICERS)
                .action(DECLINE, INCOMING, NOT_COMPETENT, OFFICERS)
                .action(WITHDRAW, PermitStatus.PENDING, WITHDRAWN, APPLICANTS);
    }

    private static void deciding(Builder<Permit, PermitStatus, PermitAction> table) {
        table.action(ORDER_SITE_CHECK, IN_REVIEW, UNDER_REVIEW, OFFICERS)
                .guard(ORDER_SITE_CHECK, unless(Application::isSiteCheckOpen, PermitProblem.SITE_CHECK_OPEN))
                .actionInPlace(RECORD_SITE_CHECK, Set.of(UNDER_REVIEW), OFFICERS)
                .guard(
                        RECORD_SITE_CHECK,
                        unless(course -> !course.isSiteCheckOpen(), PermitProblem.SITE_CHECK_NOT_ORDERED))
                .action(ORDER_ASSESSMENT, IN_REVIEW, UNDER_REVIEW, OFFICERS)
                .guard(ORDER_ASSESSMENT, unless(Application::isAssessmentOpen, PermitProblem.ASSESSMENT_OPEN))
                .actionInPlace(RECORD_ASSESSMENT, Set.of(UNDER_REVIEW), OFFICERS)
                .guard(
                        RECORD_ASSESSMENT,
                        unless(course -> !course.isAssessmentOpen(), PermitProblem.ASSESSMENT_NOT_ORDERED))
                .action(START_PROCEEDING, IN_REVIEW, UNDER_REVIEW, OFFICERS)
                .guard(START_PROCEEDING, PermitTable::proceedingOpen)
                .actionInPlace(END_PROCEEDING, Set.of(UNDER_REVIEW), OFFICERS)
                .guard(
                        END_PROCEEDING,
                        unless(course -> course.openProceeding().isEmpty(), PermitProblem.PROCEEDING_NOT_OPEN))
                .action(ORDER_RECTIFICATION, IN_REVIEW, RECTIFYING, OFFICERS)
                .action(REPORT_RECTIFIED, Set.of(RECTIFYING), UNDER_REVIEW, APPLICANTS)
                .actionInPlace(EXTEND_DECISION, IN_REVIEW, OFFICERS)
                .guard(EXTEND_DECISION, unless(Application::extended, PermitProblem.DECISION_EXTENDED))
                .action(GRANT, IN_REVIEW, ACTIVE, OFFICERS)
                .guard(GRANT, unless(Application::isSiteCheckOpen, PermitProblem.SITE_CHECK_OPEN))
                .guard(GRANT, PermitTable::siteCheckFailed)
                .guard(GRANT, unless(Application::isAssessmentOpen, PermitProblem.ASSESSMENT_OPEN))
                .guard(GRANT, PermitTable::proceedingOpen)
                .action(REFUSE, Set.of(ACCEPTED, UNDER_REVIEW, RECTIFYING), REFUSED, OFFICERS);
    }

    private static void holding(Builder<Permit, PermitStatus, PermitAction> table) {
        table.actionInPlace(CHANGE, RUNNING, OFFICERS)
                .actionInPlace(AMEND, RUNNING, OFFICERS)
                .actionInPlace(REISSUE, RUNNING, OFFICERS)
                .actionInPlace(NOTE_SUCCESSOR, OPEN, THE_CLOCK_ALONE)
                .actionInPlace(TRANSFER, RUNNING, OFFICERS)
                .guard(TRANSFER, PermitTable::holderNotMerged)
                .action(SUSPEND, Set.of(ACTIVE), SUSPENDED, OFFICERS)
                .action(REINSTATE, Set.of(SUSPENDED), ACTIVE, OFFICERS)
                .action(REVOKE, RUNNING, REVOKED, OFFICERS)
                .action(CANCEL, RUNNING, CANCELLED, OFFICERS)
                .action(EXPIRE, RUNNING, EXPIRED, THE_CLOCK_ALONE)
                .guard(EXPIRE, PermitTable::termNotOver);
    }

    private static void asking(Builder<Permit, PermitStatus, PermitAction> table) {
        table.actionInPlace(REAPPLY, RUNNING, APPLICANTS)
                .guard(REAPPLY, ifPending(Permit::request, PermitProblem.REQUEST_PENDING))
                .actionInPlace(GRANT_REAPPLICATION, RUNNING, OFFICERS)
                .guard(GRANT_REAPPLICATION, notPending(Permit::reappliedOn, PermitProblem.REAPPLICATION_NOT_APPLIED))
                .actionInPlace(REFUSE_REAPPLICATION, RUNNING, OFFICERS)
                .guard(REFUSE_REAPPLICATION, notPending(Permit::reappliedOn, PermitProblem.REAPPLICATION_NOT_APPLIED))
                .actionInPlace(APPLY_FOR_RENEWAL, RUNNING, APPLICANTS)
                .guard(APPLY_FOR_RENEWAL, ifPending(Permit::renewalAppliedOn, PermitProblem.RENEWAL_PENDING))
                .guard(APPLY_FOR_RENEWAL, ifPending(Permit::reappliedOn, PermitProblem.REQUEST_PENDING))
                .actionInPlace(RENEW, RUNNING, OFFICERS)
                .guard(RENEW, notPending(Permit::renewalAppliedOn, PermitProblem.RENEWAL_NOT_APPLIED))
                .actionInPlace(REFUSE_RENEWAL, RUNNING, OFFICERS)
                .guard(REFUSE_RENEWAL, notPending(Permit::renewalAppliedOn, PermitProblem.RENEWAL_NOT_APPLIED));
    }

    private static BiFunction<Permit, Instant, List<Finding>> unless(
            Predicate<Application> obstacle, ProblemCode problem) {
        return (permit, at) -> obstacle.test(permit.application()) ? List.of(Finding.of(problem)) : List.of();
    }

    private static BiFunction<Permit, Instant, List<Finding>> ifPending(
            Function<Permit, @Nullable Object> pending, ProblemCode problem) {
        return (permit, at) -> pending.apply(permit) == null ? List.of() : List.of(Finding.of(problem));
    }

    private static BiFunction<Permit, Instant, List<Finding>> notPending(
            Function<Permit, @Nullable Object> pending, ProblemCode problem) {
        return (permit, at) -> pending.apply(permit) == null ? List.of(Finding.of(problem)) : List.of();
    }

    private static List<Finding> siteCheckFailed(Permit permit, Instant at) {
        SiteCheck check = permit.application().siteCheck();
        return check == null || check.isOpen() || check.conforms()
                ? List.of()
                : List.of(Finding.of(PermitProblem.SITE_CHECK_FAILED).with("day", check.checkedOn()));
    }

    private static List<Finding> proceedingOpen(Permit permit, Instant at) {
        return permit.application().openProceeding().stream()
                .map(open -> Finding.of(PermitProblem.PROCEEDING_OPEN).with("kind", open.kind()))
                .toList();
    }

    private static List<Finding> holderNotMerged(Permit permit, Instant at) {
        return permit.holder().successor() == null
                ? List.of(Finding.of(ProcedureProblem.HOLDER_NOT_MERGED))
                : List.of();
    }

    private static List<Finding> termNotOver(Permit permit, Instant at) {
        return permit.hasLapsedBy(at)
                ? List.of()
                : List.of(Finding.of(ProcedureProblem.TERM_NOT_OVER)
                        .with("until", permit.requireGrant().term().until()));
    }
}
