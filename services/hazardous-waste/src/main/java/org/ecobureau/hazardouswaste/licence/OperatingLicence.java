package org.ecobureau.hazardouswaste.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecobureau.hazardouswaste.waste.WasteCode;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.hazardouswaste.wording.Wording;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A licence to take in the hazardous waste of others (危险废物经营许可证).
 *
 * @param scope at least one; in the order given
 * @param yearlyQuantity licensed for a calendar year
 * @param interruptions oldest first; the last one is open while the licence is suspended or revoked
 * @param grounds of the last suspension or revocation, while it lasts
 */
public record OperatingLicence(
        String id,
        String number,
        CreditCode operator,
        LicenceKind kind,
        List<WasteScope> scope,
        Quantity yearlyQuantity,
        LocalDate validFrom,
        LocalDate validUntil,
        LicenceStatus status,
        List<Interruption> interruptions,
        @Nullable String grounds,
        Instant grantedAt) {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);

    static final ActionTable<OperatingLicence, LicenceStatus, LicenceAction> ACTIONS =
            ActionTable.<OperatingLicence, LicenceStatus, LicenceAction>of(
                            OperatingLicence::status, LicenceAction.class)
                    .creation(LicenceAction.GRANT, LicenceStatus.ACTIVE, OFFICERS)
                    .action(LicenceAction.SUSPEND, EnumSet.of(LicenceStatus.ACTIVE), LicenceStatus.SUSPENDED, OFFICERS)
                    .action(LicenceAction.RESTORE, EnumSet.of(LicenceStatus.SUSPENDED), LicenceStatus.ACTIVE, OFFICERS)
                    .action(
                            LicenceAction.REVOKE,
                            EnumSet.of(LicenceStatus.ACTIVE, LicenceStatus.SUSPENDED),
                            LicenceStatus.REVOKED,
                            OFFICERS)
                    .action(
                            LicenceAction.EXPIRE,
                            EnumSet.of(LicenceStatus.ACTIVE, LicenceStatus.SUSPENDED),
                            LicenceStatus.EXPIRED,
                            OFFICERS)
                    .guard(LicenceAction.EXPIRE, OperatingLicence::termRunning)
                    .build();

    public OperatingLicence {
        scope = List.copyOf(scope);
        interruptions = List.copyOf(interruptions);
    }

    /** Grants the licence. */
    static Change<OperatingLicence> grant(String id, LicenceTerms terms, Instant at) {
        OperatingLicence licence = new OperatingLicence(
                id,
                terms.number(),
                terms.operator(),
                terms.kind(),
                terms.scope(),
                terms.yearlyQuantity(),
                terms.validFrom(),
                terms.validUntil(),
                LicenceStatus.ACTIVE,
                List.of(),
                null,
                at);
        return Change.of(licence, LicenceAction.GRANT, at).emit(LicenceEvent.of(LicenceAction.GRANT, licence, at));
    }

    /** Errors: {@code ACTION_NOT_POSSIBLE}, {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    Change<OperatingLicence> suspend(String why, Instant at) {
        OperatingLicence after = interrupted(LicenceAction.SUSPEND, why, at);
        return Change.of(after, LicenceAction.SUSPEND, at)
                .detail("grounds", why)
                .emit(LicenceEvent.of(LicenceAction.SUSPEND, after, at));
    }

    /** Puts a suspended licence in force again. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<OperatingLicence> restore(Instant at) {
        ACTIONS.check(this, LicenceAction.RESTORE, at);
        List<Interruption> closed = new ArrayList<>(interruptions);
        Interruption last = closed.remove(closed.size() - 1);
        closed.add(new Interruption(last.from(), BureauTime.day(at)));
        OperatingLicence after = with(LicenceAction.RESTORE, closed, null);
        return Change.of(after, LicenceAction.RESTORE, at).emit(LicenceEvent.of(LicenceAction.RESTORE, after, at));
    }

    /** Errors: {@code ACTION_NOT_POSSIBLE}, {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    Change<OperatingLicence> revoke(String why, Instant at) {
        OperatingLicence after = interrupted(LicenceAction.REVOKE, why, at);
        return Change.of(after, LicenceAction.REVOKE, at)
                .detail("grounds", why)
                .emit(LicenceEvent.of(LicenceAction.REVOKE, after, at));
    }

    /** Notes that the term is over. Errors: {@code ACTION_NOT_POSSIBLE}, {@code LICENCE_TERM_RUNNING}. */
    Change<OperatingLicence> expire(Instant at) {
        ACTIONS.check(this, LicenceAction.EXPIRE, at);
        OperatingLicence after = with(LicenceAction.EXPIRE, interruptions, grounds);
        return Change.of(after, LicenceAction.EXPIRE, at).emit(LicenceEvent.of(LicenceAction.EXPIRE, after, at));
    }

    /** The day on which it runs out by its term; null once it has ended one way or the other. */
    @Nullable
    LocalDate lapsesOn() {
        return status == LicenceStatus.ACTIVE || status == LicenceStatus.SUSPENDED ? validUntil.plusDays(1) : null;
    }

    /** Whether it was in force on that day, by its term, suspensions and revocation. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && !day.isAfter(validUntil)
                && interruptions.stream().noneMatch(interruption -> interruption.covers(day));
    }

    public boolean covers(WasteCode waste) {
        return scope.stream().anyMatch(part -> part.covers(waste));
    }

    /**
     * Whether what was taken in on that day counts against this licence, suspended or not; waste known by category only
     * counts against any part of the category.
     */
    boolean counts(WasteScope taken, LocalDate day) {
        if (day.isBefore(validFrom) || day.isAfter(validUntil)) {
            return false;
        }
        WasteCode code = taken.code();
        return code == null ? scope.stream().anyMatch(part -> part.category() == taken.category()) : covers(code);
    }

    /** The finding {@code OPERATOR_NOT_LICENSED}: no licence of the operator's covers the waste on that day. */
    public static Finding missing(CreditCode operator, WasteCode waste, LocalDate day) {
        return Finding.of(LicenceProblem.OPERATOR_NOT_LICENSED)
                .with("operator", operator)
                .with("day", day)
                .with("wasteCode", waste)
                .under(LicenceRules.NEEDED);
    }

    public LicenceLevel issuingLevel() {
        return LicenceRules.level(kind, scope);
    }

    /** The clocks that run: {@code APPLY_FOR_RENEWAL} while it is in force. */
    List<Deadline> deadlines() {
        return status == LicenceStatus.ACTIVE
                ? List.of(new Deadline(
                        "APPLY_FOR_RENEWAL",
                        LicenceRules.RENEWAL,
                        BureauTime.startOf(validFrom),
                        BureauTime.endOf(LicenceRules.renewalBy(validUntil))))
                : List.of();
    }

    private OperatingLicence interrupted(LicenceAction action, String why, Instant at) {
        ACTIONS.check(this, action, at);
        List<Interruption> all = new ArrayList<>(interruptions);
        if (status == LicenceStatus.ACTIVE) {
            all.add(new Interruption(BureauTime.day(at), null));
        }
        return with(action, all, Wording.grounds(why));
    }

    private OperatingLicence with(LicenceAction action, List<Interruption> interrupted, @Nullable String why) {
        return new OperatingLicence(
                id,
                number,
                operator,
                kind,
                scope,
                yearlyQuantity,
                validFrom,
                validUntil,
                ACTIONS.next(this, action),
                interrupted,
                why,
                grantedAt);
    }

    private List<Finding> termRunning(Instant at) {
        return BureauTime.day(at).isAfter(validUntil)
                ? List.of()
                : List.of(Finding.of(LicenceProblem.LICENCE_TERM_RUNNING)
                        .with("validUntil", validUntil)
                        .under(LicenceRules.TERM));
    }
}
