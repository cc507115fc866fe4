package org.ecobureau.permits.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.permits.procedure.ReportedChange;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.Site;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * The registration of one premises. It needs nobody's decision: it holds from the moment it is filed.
 *
 * @param registrant the enterprise; at first the one that the number names
 * @param receiptIssuedAt when the latest receipt was given: on filing, change and renewal
 * @param closedOn the day on which it came to its end; for an expired one the first day out of force
 * @param grounds why it was cancelled
 * @param permit id of the permit that took its place
 */
public record Registration(
        String id,
        Registrant registrant,
        SourceNumber number,
        Site site,
        LocalDate filedOn,
        Validity term,
        Instant receiptIssuedAt,
        RegistrationStatus status,
        @Nullable LocalDate closedOn,
        @Nullable String grounds,
        @Nullable String permit) {

    private static final Set<RegistrationStatus> ACTIVE = Set.of(RegistrationStatus.ACTIVE);
    private static final Set<Role> FILERS =
            Set.of(Role.ENTERPRISE, Role.HOSPITAL, Role.OPERATOR, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> THE_SYSTEM_ALONE = Set.of();
    private static final Grounds PERMIT_GRANTED = new Grounds("已取得排污许可证");

    static final ActionTable<Registration, RegistrationStatus, RegistrationAction> ACTIONS =
            ActionTable.<Registration, RegistrationStatus, RegistrationAction>of(
                            Registration::status, RegistrationAction.class)
                    .creation(RegistrationAction.FILE, RegistrationStatus.ACTIVE, FILERS)
                    .actionInPlace(RegistrationAction.CHANGE, ACTIVE, FILERS)
                    .actionInPlace(RegistrationAction.RENEW, ACTIVE, FILERS)
                    .actionInPlace(RegistrationAction.NOTE_SUCCESSOR, ACTIVE, THE_SYSTEM_ALONE)
                    .actionInPlace(RegistrationAction.TRANSFER, ACTIVE, FILERS)
                    .guard(RegistrationAction.TRANSFER, Registration::registrantNotMerged)
                    .action(RegistrationAction.CANCEL, ACTIVE, RegistrationStatus.CANCELLED, FILERS)
                    .action(RegistrationAction.GIVE_WAY, ACTIVE, RegistrationStatus.CANCELLED, THE_SYSTEM_ALONE)
                    .action(RegistrationAction.EXPIRE, ACTIVE, RegistrationStatus.EXPIRED, THE_SYSTEM_ALONE)
                    .guard(RegistrationAction.EXPIRE, Registration::termNotOver)
                    .build();

    /** @param term as the rules of the day give it */
    static Change<Registration> file(String id, SourceNumber number, Site site, Validity term, Instant at) {
        LocalDate day = BureauTime.day(at);
        Registration filed = new Registration(
                id,
                Registrant.of(number.creditCode()),
                number,
                site,
                day,
                term,
                at,
                RegistrationStatus.ACTIVE,
                null,
                null,
                null);
        return Change.of(filed, RegistrationAction.FILE, at)
                .detail("number", number)
                .detail("validUntil", term.until())
                .emit(RegistrationEvent.of(RegistrationEvent.FILED, filed, day));
    }

    /**
     * Enters what changed about the premises.
     *
     * <p>Errors: {@code ACTION_NOT_POSSIBLE}; {@code NOTHING_CHANGED}, {@code CHANGED_LATER}, both at once. Warnings:
     * {@code REPORTED_LATE}.
     */
    Change<Registration> change(Site newSite, LocalDate changedOn, RegistrationRules rules, Instant at) {
        check(RegistrationAction.CHANGE, at);
        ReportedChange report = new ReportedChange(changedOn, BureauTime.day(at));
        Findings findings = new Findings();
        findings.addIf(newSite.equals(site), () -> Finding.of(ProcedureProblem.NOTHING_CHANGED));
        report.check(findings);
        findings.throwIfAny();
        Registration changed =
                new Registration(id, registrant, number, newSite, filedOn, term, at, status, closedOn, grounds, permit);
        return Change.of(changed, RegistrationAction.CHANGE, at)
                .detail("changedOn", changedOn)
                .detail("siteName", newSite.name())
                .warn(report.lateness(rules.change(changedOn)))
                .emit(RegistrationEvent.of(RegistrationEvent.CHANGED, changed, report.reportedOn()));
    }

    /** Goes on for another term. Errors: {@code ACTION_NOT_POSSIBLE}, {@code RENEWAL_TOO_EARLY}. */
    Change<Registration> renew(RegistrationRules rules, Instant at) {
        check(RegistrationAction.RENEW, at);
        LocalDate day = BureauTime.day(at);
        Problem.throwIfAny(rules.againstRenewal(term, day));
        Registration renewed = new Registration(
                id,
                registrant,
                number,
                site,
                filedOn,
                term.followedBy(rules.years()),
                at,
                status,
                closedOn,
                grounds,
                permit);
        return Change.of(renewed, RegistrationAction.RENEW, at)
                .detail("validUntil", renewed.term.until())
                .emit(RegistrationEvent.of(RegistrationEvent.RENEWED, renewed, day));
    }

    /** Notes that the enterprise went into another one, which from then on sees the registration and acts on it. */
    Change<Registration> noteSuccessor(CreditCode successor, Instant at) {
        ACTIONS.check(this, RegistrationAction.NOTE_SUCCESSOR, at);
        Registration noted = of(new Registrant(registrant.creditCode(), successor), receiptIssuedAt);
        return Change.of(noted, RegistrationAction.NOTE_SUCCESSOR, at).detail("successor", successor);
    }

    /**
     * Makes it the registration of the enterprise that its own went into; the number stays. Errors:
     * {@code ACTION_NOT_POSSIBLE}, {@code HOLDER_NOT_MERGED}.
     */
    Change<Registration> transfer(Grounds why, Instant at) {
        check(RegistrationAction.TRANSFER, at);
        CreditCode successor = Objects.requireNonNull(registrant.successor());
        Registration transferred = of(Registrant.of(successor), at);
        return Change.of(transferred, RegistrationAction.TRANSFER, at)
                .detail("formerRegistrant", registrant.creditCode())
                .detail("registrant", successor)
                .detail("grounds", why)
                .emit(RegistrationEvent.of(RegistrationEvent.CHANGED, transferred, BureauTime.day(at)));
    }

    private Registration of(Registrant whose, Instant receipt) {
        return new Registration(id, whose, number, site, filedOn, term, receipt, status, closedOn, grounds, permit);
    }

    /** Ends the registration. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Registration> cancel(Grounds why, Instant at) {
        check(RegistrationAction.CANCEL, at);
        LocalDate day = BureauTime.day(at);
        Registration cancelled = closed(RegistrationAction.CANCEL, day, why.text(), null);
        return Change.of(cancelled, RegistrationAction.CANCEL, at)
                .detail("grounds", why)
                .emit(RegistrationEvent.of(RegistrationEvent.CANCELLED, cancelled, day));
    }

    /** Ends, because the premises have a permit now. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Registration> giveWay(String grantedPermit, Instant at) {
        check(RegistrationAction.GIVE_WAY, at);
        LocalDate day = BureauTime.day(at);
        Registration ended = closed(RegistrationAction.GIVE_WAY, day, PERMIT_GRANTED.text(), grantedPermit);
        return Change.of(ended, RegistrationAction.GIVE_WAY, at)
                .detail("permit", grantedPermit)
                .emit(RegistrationEvent.of(RegistrationEvent.CANCELLED, ended, day));
    }

    /** Records that the term is over. Errors: {@code ACTION_NOT_POSSIBLE}, {@code TERM_NOT_OVER}. */
    Change<Registration> expire(Instant at) {
        ACTIONS.check(this, RegistrationAction.EXPIRE, at);
        Registration expired = lapsed();
        return Change.of(expired, RegistrationAction.EXPIRE, at)
                .emit(RegistrationEvent.of(
                        RegistrationEvent.EXPIRED, expired, Objects.requireNonNull(expired.closedOn)));
    }

    /** The registration as it stands on that day: expired once its term is over, even where nobody has recorded it. */
    Registration asOf(LocalDate day) {
        return hasLapsedBy(day) ? lapsed() : this;
    }

    /** The actions that a caller of these roles can take now, with everything that stands in the way of each. */
    List<Allowed<RegistrationAction>> allowed(RegistrationRules rules, Instant now, Collection<Role> caller) {
        LocalDate today = BureauTime.day(now);
        return ACTIONS.allowed(asOf(today), now, caller).stream()
                .map(allowed -> {
                    List<Finding> blockers = new ArrayList<>(allowed.blockers());
                    if (allowed.action() == RegistrationAction.RENEW) {
                        blockers.addAll(rules.againstRenewal(term, today));
                    }
                    return new Allowed<>(allowed.action(), blockers.isEmpty(), blockers);
                })
                .toList();
    }

    /** The clocks that run on that day: the renewal, once its window is open. */
    List<Deadline> deadlines(RegistrationRules rules, LocalDate today) {
        boolean renewable = asOf(today).status == RegistrationStatus.ACTIVE
                && rules.againstRenewal(term, today).isEmpty();
        return renewable ? List.of(rules.renewal(term)) : List.of();
    }

    boolean isOpen() {
        return closedOn == null;
    }

    private void check(RegistrationAction action, Instant at) {
        ACTIONS.check(asOf(BureauTime.day(at)), action, at);
    }

    private boolean hasLapsedBy(LocalDate day) {
        return status == RegistrationStatus.ACTIVE && term.isOverOn(day);
    }

    private Registration lapsed() {
        return closed(RegistrationAction.EXPIRE, term.lapsesOn(), null, null);
    }

    private Registration closed(
            RegistrationAction action, LocalDate on, @Nullable String why, @Nullable String grantedPermit) {
        return new Registration(
                id,
                registrant,
                number,
                site,
                filedOn,
                term,
                receiptIssuedAt,
                ACTIONS.next(this, action),
                on,
                why,
                grantedPermit);
    }

    private static List<Finding> registrantNotMerged(Registration registration, Instant at) {
        return registration.registrant.successor() == null
                ? List.of(Finding.of(ProcedureProblem.HOLDER_NOT_MERGED))
                : List.of();
    }

    private static List<Finding> termNotOver(Registration registration, Instant at) {
        return registration.hasLapsedBy(BureauTime.day(at))
                ? List.of()
                : List.of(Finding.of(ProcedureProblem.TERM_NOT_OVER).with("until", registration.term.until()));
    }
}
