package org.ecobureau.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecobureau.permits.content.ContentDigest;
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
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A discharge permit for one premises, from the application on.
 *
 * <p>Every state method refuses with {@code ACTION_NOT_POSSIBLE} what the state does not allow; what else it refuses is
 * said there. A renewal that was applied for in time keeps the permit in force until it is decided.
 *
 * @param grant null until it is granted
 * @param request what the holder has asked for and waits for
 * @param closedOn the day on which it came to its end; for an expired permit the first day out of force
 * @param grounds why it stands as it does, where somebody had to say
 * @param revocation how it was taken away; null where it was not
 * @param registration id of the registration that it takes the place of
 * @param content what it allows and asks for, or what is applied for; null where nobody has entered it
 * @param editions what it has said so far, the present edition last
 */
public record Permit(
        String id,
        Holder holder,
        Site site,
        PermitManagement management,
        IssuingOffice office,
        Application application,
        @Nullable Grant grant,
        @Nullable PendingRequest request,
        PermitStatus status,
        @Nullable LocalDate closedOn,
        @Nullable String grounds,
        @Nullable Revocation revocation,
        @Nullable String registration,
        @Nullable ContentDigest content,
        List<Edition> editions) {

    static final ActionTable<Permit, PermitStatus, PermitAction> ACTIONS = PermitTable.build();

    public Permit {
        editions = List.copyOf(editions);
    }

    /** Begins an application that nobody has handed in yet. Errors: {@code BEFORE_PERMIT_RULES}. */
    static Change<Permit> draft(
            String id,
            Holder holder,
            Site site,
            PermitManagement management,
            IssuingOffice office,
            Dossier dossier,
            Instant at) {
        LocalDate day = BureauTime.day(at);
        PermitRules.requireRules(day);
        Application begun = Application.drafted(day, dossier);
        return change(
                        begin(id, holder, site, management, office, dossier, begun, PermitStatus.DRAFT),
                        PermitAction.DRAFT,
                        at)
                .detail("siteName", site.name());
    }

    /** Takes in an application. Errors: {@code BEFORE_PERMIT_RULES}. Warnings: {@code APPLICATION_INCOMPLETE}. */
    static Change<Permit> apply(
            String id,
            Holder holder,
            Site site,
            PermitManagement management,
            IssuingOffice office,
            Dossier dossier,
            Instant at) {
        LocalDate day = BureauTime.day(at);
        PermitRules.requireRules(day);
        Application submitted = Application.submitted(day, dossier);
        Permit permit = begin(id, holder, site, management, office, dossier, submitted, PermitStatus.SUBMITTED);
        return change(permit.copy().edition(PermitAction.APPLY, day).make(), PermitAction.APPLY, at)
                .detail("siteName", site.name())
                .warn(PermitRules.incomplete(dossier.missing(), day));
    }

    /** Puts what is said into the draft. */
    Change<Permit> save(PermitParticulars said, Dossier dossier, PermitRules rules, Instant at) {
        check(PermitAction.SAVE, rules, at);
        return change(
                copy(PermitAction.SAVE)
                        .particulars(said)
                        .content(dossier.content())
                        .application(application.redrafted(dossier))
                        .make(),
                PermitAction.SAVE,
                at);
    }

    /** Throws the draft away. */
    Change<Permit> discard(PermitRules rules, Instant at) {
        return close(PermitAction.DISCARD, null, rules, at);
    }

    /** Hands the draft in. Warnings: {@code APPLICATION_INCOMPLETE}. */
    Change<Permit> submit(Dossier dossier, PermitRules rules, Instant at) {
        check(PermitAction.SUBMIT, rules, at);
        LocalDate day = BureauTime.day(at);
        return change(
                        copy(PermitAction.SUBMIT)
                                .application(Application.submitted(day, dossier))
                                .edition(PermitAction.SUBMIT, day)
                                .make(),
                        PermitAction.SUBMIT,
                        at)
                .warn(PermitRules.incomplete(dossier.missing(), day));
    }

    /** Sends the application back with everything that is missing. Errors: {@code CORRECTION_TOO_LATE}. */
    Change<Permit> requestCorrection(Grounds missing, PermitRules rules, Instant at) {
        check(PermitAction.REQUEST_CORRECTION, rules, at);
        return change(
                        copy(PermitAction.REQUEST_CORRECTION)
                                .grounds(missing.text())
                                .make(),
                        PermitAction.REQUEST_CORRECTION,
                        at)
                .detail("grounds", missing);
    }

    /** Hands the application in again. Warnings: {@code APPLICATION_INCOMPLETE}. */
    Change<Permit> resubmit(PermitParticulars said, Dossier dossier, PermitRules rules, Instant at) {
        check(PermitAction.RESUBMIT, rules, at);
        LocalDate day = BureauTime.day(at);
        return change(
                        copy(PermitAction.RESUBMIT)
                                .particulars(said)
                                .content(dossier.content())
                                .application(application.resubmitted(day, dossier))
                                .edition(PermitAction.RESUBMIT, day)
                                .make(),
                        PermitAction.RESUBMIT,
                        at)
                .warn(PermitRules.incomplete(dossier.missing(), day));
    }

    /**
     * Takes the application for complete. Errors: {@code APPLICATION_INCOMPLETE} for each item that is missing, unless
     * the law takes it for accepted. Warnings: {@code DEEMED_ACCEPTED}.
     */
    Change<Permit> accept(PermitRules rules, Instant at) {
        check(PermitAction.ACCEPT, rules, at);
        LocalDate day = BureauTime.day(at);
        boolean deemed = rules.isDeemedAccepted(this, day);
        LocalDate acceptedOn = deemed ? application.requireSubmittedOn() : day;
        return change(
                        copy(PermitAction.ACCEPT)
                                .application(application.accepted(acceptedOn))
                                .make(),
                        PermitAction.ACCEPT,
                        at)
                .warn(ifLate(PermitProblem.DEEMED_ACCEPTED, rules.intake(this), day).stream()
                        .map(finding -> finding.with("acceptedOn", acceptedOn))
                        .toList())
                .warn(PermitRules.incomplete(application.missing(), day));
    }

    /** Finds that the source needs no permit. */
    Change<Permit> declareNotRequired(Grounds why, PermitRules rules, Instant at) {
        return close(PermitAction.DECLARE_NOT_REQUIRED, why, rules, at);
    }

    /** Does not take the application in, because it is for another authority. */
    Change<Permit> decline(Grounds why, PermitRules rules, Instant at) {
        return close(PermitAction.DECLINE, why, rules, at);
    }

    /** Takes the application back. */
    Change<Permit> withdraw(PermitRules rules, Instant at) {
        return close(PermitAction.WITHDRAW, null, rules, at);
    }

    /** Goes into review with a look at the premises. Errors: {@code SITE_CHECK_OPEN}. */
    Change<Permit> orderSiteCheck(PermitRules rules, Instant at) {
        return inReview(
                PermitAction.ORDER_SITE_CHECK,
                application.review().with(SiteCheck.ordered(BureauTime.day(at))),
                rules,
                at);
    }

    /** Enters what the officers saw. Errors: {@code SITE_CHECK_NOT_ORDERED}, {@code OFFICERS_TOO_FEW}. */
    Change<Permit> recordSiteCheck(
            List<String> officers, boolean conforms, @Nullable String remarks, PermitRules rules, Instant at) {
        check(PermitAction.RECORD_SITE_CHECK, rules, at);
        PermitRules.requireOfficers(officers);
        SiteCheck done = Objects.requireNonNull(application.siteCheck())
                .recorded(BureauTime.day(at), officers, conforms, remarks);
        return inReview(PermitAction.RECORD_SITE_CHECK, application.review().with(done), rules, at)
                .detail("conforms", conforms)
                .detail("officers", String.join("、", officers));
    }

    /** Asks a technical institution. Errors: {@code ASSESSMENT_OPEN}. */
    Change<Permit> orderAssessment(String institution, PermitRules rules, Instant at) {
        TechnicalAssessment ordered = TechnicalAssessment.ordered(institution, BureauTime.day(at));
        return inReview(PermitAction.ORDER_ASSESSMENT, application.review().with(ordered), rules, at)
                .detail("institution", institution);
    }

    /** Enters what the institution says. Errors: {@code ASSESSMENT_NOT_ORDERED}. */
    Change<Permit> recordAssessment(boolean favourable, @Nullable String remarks, PermitRules rules, Instant at) {
        check(PermitAction.RECORD_ASSESSMENT, rules, at);
        TechnicalAssessment done =
                Objects.requireNonNull(application.assessment()).recorded(BureauTime.day(at), favourable, remarks);
        return inReview(PermitAction.RECORD_ASSESSMENT, application.review().with(done), rules, at)
                .detail("favourable", favourable);
    }

    /** Takes more time for the decision. Errors: {@code DECISION_EXTENDED}, {@code EXTENSION_UNKNOWN}. */
    Change<Permit> extendDecision(Grounds leave, PermitRules rules, Instant at) {
        return inReview(PermitAction.EXTEND_DECISION, application.review().asExtended(), rules, at)
                .detail("grounds", leave);
    }

    /** Interrupts the review. Errors: {@code PROCEEDING_OPEN}. */
    Change<Permit> startProceeding(ProceedingKind kind, PermitRules rules, Instant at) {
        List<Proceeding> held = new ArrayList<>(application.review().proceedings());
        held.add(Proceeding.started(kind, BureauTime.day(at)));
        return inReview(PermitAction.START_PROCEEDING, application.review().with(held), rules, at)
                .detail("kind", kind);
    }

    /** Goes on with the review. Errors: {@code PROCEEDING_NOT_OPEN}. */
    Change<Permit> endProceeding(Grounds outcome, PermitRules rules, Instant at) {
        check(PermitAction.END_PROCEEDING, rules, at);
        List<Proceeding> held = application.review().proceedings().stream()
                .map(one -> one.isOpen() ? one.ended(BureauTime.day(at), outcome.text()) : one)
                .toList();
        return inReview(PermitAction.END_PROCEEDING, application.review().with(held), rules, at)
                .detail("outcome", outcome);
    }

    /**
     * Gives an enterprise that discharges already, and does not meet the conditions yet, time to put that right.
     *
     * <p>Errors, all at once: {@code RECTIFICATION_SOURCE}, {@code RECTIFICATION_TERM}.
     *
     * @param since since when it has been discharging
     * @param until last day to put it right
     */
    Change<Permit> orderRectification(
            LocalDate since, LocalDate until, Grounds demands, PermitRules rules, Instant at) {
        check(PermitAction.ORDER_RECTIFICATION, rules, at);
        LocalDate day = BureauTime.day(at);
        rules.checkRectification(since, until, day);
        Rectification ordered = Rectification.ordered(day, since, until, demands.text());
        return inReview(PermitAction.ORDER_RECTIFICATION, application.review().with(ordered), rules, at)
                .detail("until", until)
                .detail("demands", demands);
    }

    /** Says that everything is put right. Warnings: {@code RECTIFIED_LATE}. */
    Change<Permit> reportRectified(Grounds report, PermitRules rules, Instant at) {
        check(PermitAction.REPORT_RECTIFIED, rules, at);
        LocalDate day = BureauTime.day(at);
        Rectification done = requireRectification().reported(day, report.text());
        return inReview(PermitAction.REPORT_RECTIFIED, application.review().with(done), rules, at)
                .detail("report", report)
                .warn(ifLate(PermitProblem.RECTIFIED_LATE, rules.rectification(done), day));
    }

    /**
     * Grants the permit. Errors: {@code SITE_CHECK_OPEN}, {@code SITE_CHECK_FAILED}, {@code ASSESSMENT_OPEN},
     * {@code PROCEEDING_OPEN}. Warnings:
     * {@code DECISION_LATE}.
     *
     * @param decided the content as granted; null where it is granted as applied for
     */
    Change<Permit> grant(
            SourceNumber number, Validity term, @Nullable ContentDigest decided, PermitRules rules, Instant at) {
        check(PermitAction.GRANT, rules, at);
        LocalDate day = BureauTime.day(at);
        Permit granted = copy(PermitAction.GRANT)
                .application(application.granted(day))
                .grant(Grant.first(number, day, term))
                .content(decided)
                .edition(PermitAction.GRANT, day)
                .make();
        return change(granted, PermitAction.GRANT, at)
                .detail("number", number)
                .detail("validFrom", term.from())
                .detail("validUntil", term.until())
                .warn(decisionLate(rules, day))
                .emit(PermitEvent.of(PermitEvent.GRANTED, granted, day).inPlaceOf(registration));
    }

    /** Refuses the permit. Warnings: {@code DECISION_LATE}, {@code RECTIFICATION_RUNNING}. */
    Change<Permit> refuse(Set<GrantCondition> unmet, Grounds why, PermitRules rules, Instant at) {
        LocalDate day = BureauTime.day(at);
        check(PermitAction.REFUSE, rules, at);
        Change<Permit> refused = copy().application(application.refused(day, unmet))
                .make()
                .close(PermitAction.REFUSE, why, rules, at)
                .warn(rules.stillToRectify(this, day))
                .warn(decisionLate(rules, day));
        return unmet.isEmpty() ? refused : refused.detail("unmet", names(unmet));
    }

    /**
     * Enters what changed about the holder, the premises or the content, as far as no new application is needed for it.
     *
     * <p>Errors: {@code NOTHING_CHANGED}, {@code CHANGED_LATER}, all at once. Warnings: {@code REPORTED_LATE}.
     */
    Change<Permit> change(
            PermitParticulars said,
            @Nullable ContentDigest newContent,
            LocalDate changedOn,
            PermitRules rules,
            Instant at) {
        check(PermitAction.CHANGE, rules, at);
        ReportedChange report = new ReportedChange(changedOn, BureauTime.day(at));
        Permit after = copy().particulars(said).content(newContent).make();
        Findings findings = new Findings();
        findings.addIf(after.equals(this), () -> Finding.of(ProcedureProblem.NOTHING_CHANGED));
        report.check(findings);
        findings.throwIfAny();
        return changed(after, PermitAction.CHANGE, at)
                .detail("changedOn", changedOn)
                .detail("siteName", after.site.name())
                .warn(report.lateness(rules.change(changedOn)));
    }

    /** Changes the content on the authority's own initiative. Errors: {@code NOTHING_CHANGED}. */
    Change<Permit> amend(Amendment reason, ContentDigest newContent, Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.AMEND, rules, at);
        Permit after = copy().content(newContent).make();
        if (after.equals(this)) {
            throw Finding.of(ProcedureProblem.NOTHING_CHANGED).at("content").asProblem();
        }
        return changed(after, PermitAction.AMEND, at).detail("reason", reason).detail("grounds", why);
    }

    /** Applies anew for what goes beyond the permit. Errors: {@code REQUEST_PENDING}. Warnings as of an application. */
    Change<Permit> reapply(ContentDigest wanted, Set<ApplicationItem> missing, PermitRules rules, Instant at) {
        return request(PermitAction.REAPPLY, PendingRequest.Kind.REAPPLICATION, wanted, missing, rules, at);
    }

    /**
     * Grants what was applied for anew, for a new term from that day. Errors: {@code REAPPLICATION_NOT_APPLIED},
     * {@code APPLICATION_INCOMPLETE}. Warnings: {@code DECISION_LATE}.
     */
    Change<Permit> grantReapplication(@Nullable ContentDigest decided, Validity term, PermitRules rules, Instant at) {
        check(PermitAction.GRANT_REAPPLICATION, rules, at);
        LocalDate day = BureauTime.day(at);
        Permit after = copy().content(requireRequest().content())
                .content(decided)
                .grant(requireGrant().over(term))
                .request(null)
                .make();
        return changed(after, PermitAction.GRANT_REAPPLICATION, at)
                .detail("validFrom", term.from())
                .detail("validUntil", term.until())
                .warn(ifLate(PermitProblem.DECISION_LATE, rules.reapplication(this), day));
    }

    /** Refuses what was applied for anew; the permit stays as it is. Errors: {@code REAPPLICATION_NOT_APPLIED}. */
    Change<Permit> refuseReapplication(Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.REFUSE_REAPPLICATION, rules, at);
        return change(
                        copy(PermitAction.REFUSE_REAPPLICATION)
                                .request(null)
                                .grounds(why.text())
                                .make(),
                        PermitAction.REFUSE_REAPPLICATION,
                        at)
                .detail("grounds", why)
                .warn(ifLate(PermitProblem.DECISION_LATE, rules.reapplication(this), BureauTime.day(at)));
    }

    /** Applies for another term. Errors: {@code RENEWAL_PENDING}, {@code RENEWAL_TOO_LATE}. */
    Change<Permit> applyForRenewal(PermitRules rules, Instant at) {
        return request(PermitAction.APPLY_FOR_RENEWAL, PendingRequest.Kind.RENEWAL, null, Set.of(), rules, at);
    }

    /** Grants another term, right after the present one. Errors: {@code RENEWAL_NOT_APPLIED}. */
    Change<Permit> renew(PermitRules rules, Instant at) {
        check(PermitAction.RENEW, rules, at);
        LocalDate day = BureauTime.day(at);
        Permit renewed = copy(PermitAction.RENEW)
                .grant(requireGrant().renewed(rules.renewedYears(day)))
                .request(null)
                .edition(PermitAction.RENEW, day)
                .make();
        Validity term = renewed.requireGrant().term();
        return change(renewed, PermitAction.RENEW, at)
                .detail("validFrom", term.from())
                .detail("validUntil", term.until())
                .warn(ifLate(PermitProblem.DECISION_LATE, rules.renewal(this, day), day))
                .emit(PermitEvent.of(PermitEvent.RENEWED, renewed, day));
    }

    /** Refuses another term; the present one goes on to its end. Errors: {@code RENEWAL_NOT_APPLIED}, {@code RENEWAL_DEEMED_GRANTED}. */
    Change<Permit> refuseRenewal(Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.REFUSE_RENEWAL, rules, at);
        LocalDate day = BureauTime.day(at);
        return change(
                        copy(PermitAction.REFUSE_RENEWAL)
                                .request(null)
                                .grounds(why.text())
                                .make(),
                        PermitAction.REFUSE_RENEWAL,
                        at)
                .detail("grounds", why)
                .warn(ifLate(PermitProblem.DECISION_LATE, rules.renewal(this, day), day));
    }

    /** Gives the holder another paper of the same permit, because the one before is lost or damaged. */
    Change<Permit> reissue(ReissueReason reason, PermitRules rules, Instant at) {
        check(PermitAction.REISSUE, rules, at);
        Permit reissued = copy().grant(requireGrant().reissued())
                .edition(PermitAction.REISSUE, BureauTime.day(at))
                .make();
        return change(reissued, PermitAction.REISSUE, at)
                .detail("reason", reason)
                .detail("copy", reissued.requireGrant().copy())
                .emit(PermitEvent.of(PermitEvent.REISSUED, reissued, BureauTime.day(at)));
    }

    /**
     * Notes that the holder went into another enterprise, which from then on sees the record and acts for the holder.
     */
    Change<Permit> noteSuccessor(CreditCode successor, Instant at) {
        ACTIONS.check(this, PermitAction.NOTE_SUCCESSOR, at);
        Permit noted = copy().holder(holder.followedBy(successor)).make();
        return change(noted, PermitAction.NOTE_SUCCESSOR, at).detail("successor", successor);
    }

    /** Makes the enterprise that the holder went into the holder. Errors: {@code HOLDER_NOT_MERGED}. */
    Change<Permit> transfer(@Nullable String legalRepresentative, Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.TRANSFER, rules, at);
        CreditCode successor = Objects.requireNonNull(holder.successor());
        Permit transferred =
                copy().holder(new Holder(successor, legalRepresentative)).make();
        return changed(transferred, PermitAction.TRANSFER, at)
                .detail("formerHolder", holder.creditCode())
                .detail("holder", successor)
                .detail("grounds", why);
    }

    /** Puts the permit out of force for a time. */
    Change<Permit> suspend(Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.SUSPEND, rules, at);
        Permit suspended = copy(PermitAction.SUSPEND).grounds(why.text()).make();
        return change(suspended, PermitAction.SUSPEND, at)
                .detail("grounds", why)
                .emit(PermitEvent.of(PermitEvent.SUSPENDED, suspended, BureauTime.day(at))
                        .because(why.text()));
    }

    /** Puts a suspended permit in force again. */
    Change<Permit> reinstate(Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.REINSTATE, rules, at);
        Permit reinstated = copy(PermitAction.REINSTATE).make();
        return change(reinstated, PermitAction.REINSTATE, at)
                .detail("grounds", why)
                .emit(PermitEvent.of(PermitEvent.REINSTATED, reinstated, BureauTime.day(at))
                        .because(why.text()));
    }

    /**
     * Takes the permit away. Errors: {@code BAR_UNKNOWN}.
     *
     * @param bars whether the enterprise may not apply again for as long as the rules of the day say
     */
    Change<Permit> revoke(PermitRevocation kind, boolean bars, Grounds why, PermitRules rules, Instant at) {
        check(PermitAction.REVOKE, rules, at);
        LocalDate day = BureauTime.day(at);
        Revocation revoked = new Revocation(kind, bars ? rules.barredUntil(day) : null);
        Change<Permit> closed = copy().revocation(revoked)
                .make()
                .close(PermitAction.REVOKE, why, rules, at)
                .detail("kind", kind);
        return closed.emit(
                PermitEvent.of(PermitEvent.REVOKED, closed.after(), day).because(kind, why.text()));
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
        return PermitStatus.RUNNING.contains(status) && renewalAppliedOn() == null
                ? requireGrant().term().lapsesOn()
                : null;
    }

    boolean hasLapsedBy(Instant at) {
        LocalDate first = lapsesOn();
        return first != null && !BureauTime.day(at).isBefore(first);
    }

    /** The day of a renewal application that waits for its decision. */
    @Nullable
    LocalDate renewalAppliedOn() {
        return appliedOn(PendingRequest.Kind.RENEWAL);
    }

    /** The day of an application for more than the permit allows that waits for its decision. */
    @Nullable
    LocalDate reappliedOn() {
        return appliedOn(PendingRequest.Kind.REAPPLICATION);
    }

    /** Whether the premises are taken by this permit or application. */
    boolean isOpen() {
        return closedOn == null;
    }

    /** Whether it was ever handed in. */
    boolean isHandedIn() {
        return application.submittedOn() != null;
    }

    Grant requireGrant() {
        return Objects.requireNonNull(grant, "not granted");
    }

    Rectification requireRectification() {
        return Objects.requireNonNull(application.rectification(), "nothing to put right");
    }

    Optional<Edition> edition(int number) {
        return number < 1 || number > editions.size() ? Optional.empty() : Optional.of(editions.get(number - 1));
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

    private static Permit begin(
            String id,
            Holder holder,
            Site site,
            PermitManagement management,
            IssuingOffice office,
            Dossier dossier,
            Application application,
            PermitStatus status) {
        return new Permit(
                id,
                holder,
                site,
                management,
                office,
                application,
                null,
                null,
                status,
                null,
                null,
                null,
                dossier.registration(),
                dossier.content(),
                List.of());
    }

    private Change<Permit> inReview(PermitAction action, Review next, PermitRules rules, Instant at) {
        check(action, rules, at);
        return change(copy(action).application(application.with(next)).make(), action, at);
    }

    private Change<Permit> request(
            PermitAction action,
            PendingRequest.Kind kind,
            @Nullable ContentDigest wanted,
            Set<ApplicationItem> missing,
            PermitRules rules,
            Instant at) {
        check(action, rules, at);
        LocalDate day = BureauTime.day(at);
        Permit asked =
                copy().request(new PendingRequest(kind, day, wanted, missing)).make();
        return change(asked, action, at).warn(PermitRules.incomplete(missing, day));
    }

    /** A change of what the permit says, as another edition that others are told of. */
    private static Change<Permit> changed(Permit after, PermitAction action, Instant at) {
        LocalDate day = BureauTime.day(at);
        Permit edited = after.copy().edition(action, day).make();
        return change(edited, action, at).emit(PermitEvent.of(PermitEvent.CHANGED, edited, day));
    }

    private Change<Permit> close(PermitAction action, @Nullable Grounds why, PermitRules rules, Instant at) {
        check(action, rules, at);
        Permit closed = copy(action)
                .grounds(why == null ? null : why.text())
                .closed(BureauTime.day(at))
                .make();
        Change<Permit> change = change(closed, action, at);
        return why == null ? change : change.detail("grounds", why);
    }

    private List<Finding> decisionLate(PermitRules rules, LocalDate day) {
        LocalDate acceptedOn = Objects.requireNonNull(application.acceptedOn());
        return ifLate(PermitProblem.DECISION_LATE, rules.decision(this, acceptedOn, day), day);
    }

    private static List<Finding> ifLate(PermitProblem code, Deadline deadline, LocalDate day) {
        return day.isAfter(BureauTime.day(deadline.dueAt()))
                ? List.of(PermitRules.late(code, deadline, day))
                : List.of();
    }

    private static String names(Set<GrantCondition> conditions) {
        return conditions.stream()
                .map(Enum::name)
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** A step; where it makes another edition, the history says which. */
    private static Change<Permit> change(Permit after, PermitAction action, Instant at) {
        Change<Permit> change = Change.of(after, action, at);
        int last = after.editions.size();
        return last > 0 && after.editions.get(last - 1).action() == action ? change.detail("edition", last) : change;
    }

    private Permit lapsed() {
        return copy(PermitAction.EXPIRE)
                .closed(requireGrant().term().lapsesOn())
                .make();
    }

    private @Nullable LocalDate appliedOn(PendingRequest.Kind kind) {
        return request != null && request.kind() == kind ? request.appliedOn() : null;
    }

    private PendingRequest requireRequest() {
        return Objects.requireNonNull(request, "nothing asked for");
    }

    private PermitCopy copy() {
        return new PermitCopy(this);
    }

    /** A copy in the state that the action leads to, without the grounds of the state before. */
    private PermitCopy copy(PermitAction action) {
        return copy().status(ACTIONS.next(this, action)).grounds(null);
    }
}
