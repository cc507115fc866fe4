package org.ecobureau.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.permits.procedure.ReportedChange;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.Site;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A discharge permit for one premises, from the application on.
 *
 * <p>Every state method refuses with {@code ACTION_NOT_POSSIBLE} what the state does not allow; what else it refuses is
 * said there. A renewal that was applied for in time keeps the permit in force until it is decided.
 *
 * @param grant null until it is granted
 * @param renewalAppliedOn the day of a renewal application that waits for its decision
 * @param closedOn the day on which it came to its end; for an expired permit the first day out of force
 * @param grounds why it stands as it does, where somebody had to say
 */
public record Permit(
        String id,
        Holder holder,
        Site site,
        PermitManagement management,
        IssuingOffice office,
        Application application,
        @Nullable Grant grant,
        @Nullable LocalDate renewalAppliedOn,
        PermitStatus status,
        @Nullable LocalDate closedOn,
        @Nullable String grounds) {

    static final ActionTable<Permit, PermitStatus, PermitAction> ACTIONS = PermitTable.build();

    /** Takes in an application. Errors: {@code BEFORE_PERMIT_RULES}. */
    static Change<Permit> apply(
            String id, Holder holder, Site site, PermitManagement management, IssuingOffice office, Instant at) {
        LocalDate day = BureauTime.day(at);
        PermitRules.requireRules(day);
        Permit permit = new Permit(
                id,
                holder,
                site,
                management,
                office,
                Application.submitted(day),
                null,
                null,
                PermitStatus.SUBMITTED,
                null,
                null);
        return Change.of(permit, PermitAction.APPLY, at).detail("siteName", site.name());
    }

    /** Sends the application back with everything that is missing. Errors: {@code CORRECTION_TOO_LATE}. */
    Change<Permit> requestCorrection(Grounds missing, PermitRules rules, Instant at) {
        check(PermitAction.REQUEST_CORRECTION, rules, at);
        return change(next(PermitAction.REQUEST_CORRECTION, missing), PermitAction.REQUEST_CORRECTION, at)
                .detail("grounds", missing);
    }

    /** Hands the application in again. */
    Change<Permit> resubmit(PermitContent content, PermitRules rules, Instant at) {
        check(PermitAction.RESUBMIT, rules, at);
        return change(
                next(PermitAction.RESUBMIT, null).with(content).with(application.resubmitted(BureauTime.day(at))),
                PermitAction.RESUBMIT,
                at);
    }

    /** Takes the application for complete. Warnings: {@code DEEMED_ACCEPTED}, {@code ACCEPTED_LATE}. */
    Change<Permit> accept(PermitRules rules, Instant at) {
        check(PermitAction.ACCEPT, rules, at);
        LocalDate day = BureauTime.day(at);
        boolean deemed = rules.isDeemedAccepted(this, day);
        LocalDate acceptedOn = deemed ? application.submittedOn() : day;
        return change(next(PermitAction.ACCEPT, null).with(application.accepted(acceptedOn)), PermitAction.ACCEPT, at)
                .warn(
                        ifLate(
                                        deemed ? PermitProblem.DEEMED_ACCEPTED : PermitProblem.ACCEPTED_LATE,
                                        rules.intake(this),
                                        day)
                                .stream()
                                .map(finding -> finding.with("acceptedOn", acceptedOn))
                                .toList());
    }

    /** Finds that the source needs no permit. */
    Change<Permit> declareNotRequired(Grounds why, PermitRules rules, Instant at) {
        return close(PermitAction.DECLARE_NOT_REQUIRED, why, rules, at);
    }

    /** Takes the application back. */
    Change<Permit> withdraw(PermitRules rules, Instant at) {
        return close(PermitAction.WITHDRAW, null, rules, at);
    }

    /** Goes into review with a look at the premises. */
    Change<Permit> orderSiteCheck(PermitRules rules, Instant at) {
        check(PermitAction.ORDER_SITE_CHECK, rules, at);
        return change(
                next(PermitAction.ORDER_SITE_CHECK, null).with(application.withSiteCheck()),
                PermitAction.ORDER_SITE_CHECK,
                at);
    }

    /** Takes more time for the decision. Errors: {@code DECISION_EXTENDED}, {@code EXTENSION_UNKNOWN}. */
    Change<Permit> extendDecision(Grounds leave, PermitRules rules, Instant at) {
        check(PermitAction.EXTEND_DECISION, rules, at);
        return change(with(application.withExtension()), PermitAction.EXTEND_DECISION, at)
                .detail("grounds", leave);
    }

    /** Grants the permit. Warnings: {@code DECISION_LATE}. */
    Change<Permit> grant(SourceNumber number, Validity term, PermitRules rules, Instant at) {
        check(PermitAction.GRANT, rules, at);
        LocalDate day = BureauTime.day(at);
        Permit granted =
                next(PermitAction.GRANT, null).with(application.decided(day)).with(new Grant(number, day, term));
        return change(granted, PermitAction.GRANT, at)
                .detail("number", number)
                .detail("validFrom", term.from())
                .detail("validUntil", term.until())
                .warn(decisionLate(rules, day))
                .emit(PermitEvent.of(PermitEvent.GRANTED, granted, day));
    }

    /** Refuses the permit. Warnings: {@code DECISION_LATE}. */
    Change<Permit> refuse(Grounds why, PermitRules rules, Instant at) {
        LocalDate day = BureauTime.day(at);
        check(PermitAction.REFUSE, rules, at);
        return with(application.decided(day))
                .close(PermitAction.REFUSE, why, rules, at)
                .warn(decisionLate(rules, day));
    }

    /**
     * Enters what changed about the holder or the premises.
     *
     * <p>Errors: {@code NOTHING_CHANGED}, {@code CHANGED_LATER}, all at once. Warnings: {@code REPORTED_LATE}.
     */
    Change<Permit> change(PermitContent content, LocalDate changedOn, PermitRules rules, Instant at) {
        check(PermitAction.CHANGE, rules, at);
        ReportedChange report = new ReportedChange(changedOn, BureauTime.day(at));
        Permit after = with(content);
        Findings findings = new Findings();
        findings.addIf(after.equals(this), () -> Finding.of(ProcedureProblem.NOTHING_CHANGED));
        report.check(findings);
        findings.throwIfAny();
        return change(after, PermitAction.CHANGE, at)
                .detail("changedOn", changedOn)
                .detail("siteName", after.site.name())
                .warn(report.lateness(rules.change(changedOn)))
                .emit(PermitEvent.of(PermitEvent.CHANGED, after, report.reportedOn()));
    }

    /** Applies for another term. Errors: {@code RENEWAL_PENDING}, {@code RENEWAL_TOO_LATE}. */
    Change<Permit> applyForRenewal(PermitRules rules, Instant at) {
        check(PermitAction.APPLY_FOR_RENEWAL, rules, at);
        return change(renewalApplied(BureauTime.day(at)), PermitAction.APPLY_FOR_RENEWAL, at);
    }

    /** Grants another term, right after the present one. Errors: {@code RENEWAL_NOT_APPLIED}. */
    Change<Permit> renew(PermitRules rules, Instant at) {
        check(PermitAction.RENEW, rules, at);
        LocalDate day = BureauTime.day(at);
        Permit renewed = with(requireGrant().renewed(rules.renewedYears(day))).renewalApplied(null);
        Validity term = renewed.requireGrant().term();
        return change(renewed, PermitAction.RENEW, at)
                .detail("validFrom", term.from())
                .detail("validUntil", term.until())
                .warn(ifLate(PermitProblem.DECISION_LATE, rules.renewal(this, day), day))
                .emit(PermitEvent.of(PermitEvent.RENEWED, renewed, day));
    }

    /** Refuses another term; the present one goes on to its end. Errors: {@code RENEWAL_NOT_APPLIED}. */
    Change<Permit> refuseRenewal(Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.REFUSE_RENEWAL, rules, at);
        LocalDate day = BureauTime.day(at);
        return change(next(PermitAction.REFUSE_RENEWAL, why).renewalApplied(null), PermitAction.REFUSE_RENEWAL, at)
                .detail("grounds", why)
                .warn(ifLate(PermitProblem.DECISION_LATE, rules.renewal(this, day), day));
    }

    /** Puts the permit out of force for a time. */
    Change<Permit> suspend(Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.SUSPEND, rules, at);
        Permit suspended = next(PermitAction.SUSPEND, why);
        return change(suspended, PermitAction.SUSPEND, at)
                .detail("grounds", why)
                .emit(PermitEvent.of(PermitEvent.SUSPENDED, suspended, BureauTime.day(at))
                        .because(why.text()));
    }

    /** Puts a suspended permit in force again. */
    Change<Permit> reinstate(Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.REINSTATE, rules, at);
        Permit reinstated = next(PermitAction.REINSTATE, null);
        return change(reinstated, PermitAction.REINSTATE, at)
                .detail("grounds", why)
                .emit(PermitEvent.of(PermitEvent.REINSTATED, reinstated, BureauTime.day(at))
                        .because(why.text()));
    }

    /** Takes the permit away. */
    Change<Permit> revoke(PermitRevocation kind, Grounds why, PermitRules rules, Instant at) {
        Change<Permit> closed = close(PermitAction.REVOKE, why, rules, at).detail("kind", kind);
        return closed.emit(PermitEvent.of(PermitEvent.REVOKED, closed.after(), BureauTime.day(at))
                .because(kind, why.text()));
    }

    /** Takes the permit off the books, because nobody needs it any more. */
    Change<Permit> cancel(Grounds why, PermitRules rules, Instant at) {
        Change<Permit> closed = close(PermitAction.CANCEL, why, rules, at);
        return closed.emit(PermitEvent.of(PermitEvent.CANCELLED, closed.after(), BureauTime.day(at))
                .because(why.text()));
    }

    /** Records that the term is over. Errors: {@code TERM_NOT_OVER}. */
    Change<Permit> expire(Instant at) {
        ACTIONS.check(this, PermitAction.EXPIRE, at);
        Permit expired = lapsed();
        return change(expired, PermitAction.EXPIRE, at)
                .emit(PermitEvent.of(PermitEvent.EXPIRED, expired, Objects.requireNonNull(expired.closedOn)));
    }

    /** The permit as it stands on that day: expired once its term is over, even where nobody has recorded it. */
    Permit asOf(LocalDate day) {
        return hasLapsedBy(BureauTime.startOf(day)) ? lapsed() : this;
    }

    /** The first day out of force; null while no term is running or a renewal waits for its decision. */
    @Nullable
    LocalDate lapsesOn() {
        return PermitStatus.RUNNING.contains(status) && !isRenewalPending()
                ? requireGrant().term().lapsesOn()
                : null;
    }

    boolean hasLapsedBy(Instant at) {
        LocalDate first = lapsesOn();
        return first != null && !BureauTime.day(at).isBefore(first);
    }

    boolean isRenewalPending() {
        return renewalAppliedOn != null;
    }

    /** Whether the premises are taken by this permit or application. */
    boolean isOpen() {
        return closedOn == null;
    }

    Grant requireGrant() {
        return Objects.requireNonNull(grant, "not granted");
    }

    /** What stands against an action, whoever takes it. */
    void check(PermitAction action, PermitRules rules, Instant at) {
        LocalDate day = BureauTime.day(at);
        ACTIONS.check(asOf(day), action, at);
        Problem.throwIfAny(rules.against(this, action, day));
    }

    List<Deadline> deadlines(PermitRules rules, LocalDate today) {
        return rules.deadlines(asOf(today), today);
    }

    private Change<Permit> close(PermitAction action, @Nullable Grounds why, PermitRules rules, Instant at) {
        check(action, rules, at);
        Change<Permit> closed = change(next(action, why).closed(BureauTime.day(at)), action, at);
        return why == null ? closed : closed.detail("grounds", why);
    }

    private List<Finding> decisionLate(PermitRules rules, LocalDate day) {
        LocalDate acceptedOn = Objects.requireNonNull(application.acceptedOn());
        return ifLate(PermitProblem.DECISION_LATE, rules.decision(this, acceptedOn), day);
    }

    private static List<Finding> ifLate(PermitProblem code, Deadline deadline, LocalDate day) {
        return day.isAfter(BureauTime.day(deadline.dueAt()))
                ? List.of(PermitRules.late(code, deadline, day))
                : List.of();
    }

    private static Change<Permit> change(Permit after, PermitAction action, Instant at) {
        return Change.of(after, action, at);
    }

    private Permit lapsed() {
        return next(PermitAction.EXPIRE, null).closed(requireGrant().term().lapsesOn());
    }

    private Permit next(PermitAction action, @Nullable Grounds why) {
        return new Permit(
                id,
                holder,
                site,
                management,
                office,
                application,
                grant,
                renewalAppliedOn,
                ACTIONS.next(this, action),
                closedOn,
                why == null ? null : why.text());
    }

    private Permit with(PermitContent content) {
        return new Permit(
                id,
                content.holder(holder),
                content.site(site),
                management,
                office,
                application,
                grant,
                renewalAppliedOn,
                status,
                closedOn,
                grounds);
    }

    private Permit with(Application next) {
        return new Permit(
                id, holder, site, management, office, next, grant, renewalAppliedOn, status, closedOn, grounds);
    }

    private Permit with(Grant next) {
        return new Permit(
                id, holder, site, management, office, application, next, renewalAppliedOn, status, closedOn, grounds);
    }

    private Permit renewalApplied(@Nullable LocalDate on) {
        return new Permit(id, holder, site, management, office, application, grant, on, status, closedOn, grounds);
    }

    private Permit closed(LocalDate on) {
        return new Permit(id, holder, site, management, office, application, grant, null, status, on, grounds);
    }
}
