package org.ecobureau.medicalwaste.wastewater;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.BureauTime;

/** What a hospital discharged in a month. */
public record WastewaterRecord(CreditCode hospital, Month month, Discharge discharge, WastewaterStatus status) {

    private static final Set<Role> REPORTERS = EnumSet.of(Role.HOSPITAL, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final int LONGEST_GROUNDS = 500;

    static final ActionTable<WastewaterRecord, WastewaterStatus, WastewaterAction> ACTIONS =
            ActionTable.<WastewaterRecord, WastewaterStatus, WastewaterAction>of(
                            WastewaterRecord::status, WastewaterAction.class)
                    .actionInPlace(WastewaterAction.REPORT, Set.of(), REPORTERS)
                    .actionInPlace(WastewaterAction.CORRECT, Set.of(WastewaterStatus.REPORTED), REPORTERS)
                    .action(
                            WastewaterAction.VERIFY,
                            Set.of(WastewaterStatus.REPORTED),
                            WastewaterStatus.VERIFIED,
                            EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .build();

    /** The identity of a hospital's month. */
    static String id(String hospital, String month) {
        return hospital + "-" + month;
    }

    /** Reports a month. Warns of residual chlorine out of range. Errors: {@code MONTH_NOT_OVER}. */
    static Change<WastewaterRecord> report(CreditCode hospital, Month month, Discharge discharge, Instant at) {
        if (!BureauTime.day(at).isAfter(month.value().atEndOfMonth())) {
            throw Finding.of(WastewaterProblem.MONTH_NOT_OVER)
                    .with("month", month)
                    .at("month")
                    .asProblem();
        }
        WastewaterRecord record = new WastewaterRecord(hospital, month, discharge, WastewaterStatus.REPORTED);
        return Change.of(record, WastewaterAction.REPORT, at)
                .detail("volume", discharge.volume())
                .warn(discharge.warnings());
    }

    /** Replaces what was reported. Errors: {@code ACTION_NOT_POSSIBLE}, {@code GROUNDS_LENGTH}. */
    Change<WastewaterRecord> correct(Discharge next, String grounds, Instant at) {
        ACTIONS.check(this, WastewaterAction.CORRECT, at);
        if (grounds.isBlank() || grounds.length() > LONGEST_GROUNDS) {
            throw Finding.of(WastewaterProblem.GROUNDS_LENGTH)
                    .with("length", grounds.strip().length())
                    .with("limit", LONGEST_GROUNDS)
                    .at("grounds")
                    .asProblem();
        }
        return Change.of(new WastewaterRecord(hospital, month, next, status), WastewaterAction.CORRECT, at)
                .detail("before", discharge.volume())
                .detail("volume", next.volume())
                .detail("grounds", grounds)
                .warn(next.warnings());
    }

    /** An officer found it right. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<WastewaterRecord> verify(Instant at) {
        ACTIONS.check(this, WastewaterAction.VERIFY, at);
        WastewaterStatus next = ACTIONS.next(this, WastewaterAction.VERIFY);
        return Change.of(new WastewaterRecord(hospital, month, discharge, next), WastewaterAction.VERIFY, at);
    }
}
