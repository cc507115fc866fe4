package org.ecobureau.medicalwaste.hospital;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A medical institution of the county that produces medical waste.
 *
 * @param closedOn null while it is at work
 */
public record Hospital(
        CreditCode creditCode, Profile profile, @Nullable LocalDate closedOn, HospitalStatus status) {

    /**
     * What decides on a hospital's duties.
     *
     * <p>Errors: {@code BEDS_RANGE}.
     *
     * @param infectious an infectious-disease or tuberculosis hospital
     */
    public record Profile(int beds, boolean infectious, Drainage drainage) {

        private static final int MOST_BEDS = 20_000;

        public Profile {
            if (beds < 0 || beds > MOST_BEDS) {
                throw Finding.of(HospitalProblem.BEDS_RANGE)
                        .with("value", beds)
                        .with("limit", MOST_BEDS)
                        .asProblem();
            }
        }
    }

    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);

    static final ActionTable<Hospital, HospitalStatus, HospitalAction> ACTIONS =
            ActionTable.<Hospital, HospitalStatus, HospitalAction>of(Hospital::status, HospitalAction.class)
                    .actionInPlace(HospitalAction.REGISTER, Set.of(), OFFICERS)
                    .actionInPlace(
                            HospitalAction.UPDATE,
                            Set.of(HospitalStatus.ACTIVE),
                            EnumSet.of(Role.HOSPITAL, Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .action(HospitalAction.CLOSE, Set.of(HospitalStatus.ACTIVE), HospitalStatus.CLOSED, OFFICERS)
                    .build();

    static Change<Hospital> register(CreditCode creditCode, Profile profile, Instant at) {
        return Change.of(new Hospital(creditCode, profile, null, HospitalStatus.ACTIVE), HospitalAction.REGISTER, at);
    }

    /** Whether it was at work on that day, closed later or not. */
    boolean isAtWorkOn(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }

    /** Records other beds, kind or drainage. Errors: {@code ACTION_NOT_POSSIBLE}, {@code NOTHING_CHANGED}. */
    Change<Hospital> update(Profile next, Instant at) {
        ACTIONS.check(this, HospitalAction.UPDATE, at);
        if (next.equals(profile)) {
            throw Finding.of(HospitalProblem.NOTHING_CHANGED).asProblem();
        }
        return Change.of(new Hospital(creditCode, next, null, status), HospitalAction.UPDATE, at)
                .detail("beds", next.beds())
                .detail("infectious", next.infectious())
                .detail("drainage", next.drainage());
    }

    /** Closes the hospital; nothing is recorded of it from that day on. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Hospital> close(String grounds, Instant at) {
        ACTIONS.check(this, HospitalAction.CLOSE, at);
        Hospital after =
                new Hospital(creditCode, profile, BureauTime.day(at), ACTIONS.next(this, HospitalAction.CLOSE));
        return Change.of(after, HospitalAction.CLOSE, at).detail("grounds", grounds);
    }
}
