package org.ecobureau.hazardouswaste.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.hazardouswaste.wording.Wording;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A special campaign of inspection (危险废物专项检查).
 *
 * @param on the day it took place; the first one where it took several
 * @param officers how many took part
 * @param findings what was found; null where nothing was noted
 */
public record SpecialInspection(
        String title,
        LocalDate on,
        String subject,
        int officers,
        @Nullable String findings,
        ActivityStatus status) {

    private static final int MOST_OFFICERS = 1_000;

    static final ActionTable<SpecialInspection, ActivityStatus, ActivityAction> ACTIONS =
            ActionTable.<SpecialInspection, ActivityStatus, ActivityAction>of(
                            SpecialInspection::status, ActivityAction.class)
                    .actionInPlace(ActivityAction.RECORD, Set.of(), EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .action(
                            ActivityAction.WITHDRAW,
                            EnumSet.of(ActivityStatus.RECORDED),
                            ActivityStatus.WITHDRAWN,
                            EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .build();

    /**
     * Records a campaign.
     *
     * <p>Errors: {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}, {@code NUMBER_TOO_SMALL}, {@code NUMBER_TOO_LARGE},
     * {@code ACTIVITY_IN_FUTURE}, all at once.
     */
    static Change<SpecialInspection> record(
            String title, LocalDate on, String subject, int officers, @Nullable String findings, Instant recordedAt) {
        Findings faults = new Findings();
        SpecialInspection inspection = new SpecialInspection(
                Wording.required("title", title, Wording.LINE, faults),
                on,
                Wording.required("subject", subject, Wording.LINE, faults),
                Wording.within("officers", officers, 1, MOST_OFFICERS, faults),
                Wording.optional("findings", findings, Wording.PARAGRAPH, faults),
                ActivityStatus.RECORDED);
        ActivityRules.requirePast(on, BureauTime.day(recordedAt), faults);
        faults.throwIfAny();
        return Change.of(inspection, ActivityAction.RECORD, BureauTime.startOf(on))
                .warn(ActivityRules.tooFewOfficers(officers, on));
    }

    /** Takes back what was recorded by mistake. Errors: {@code ACTION_NOT_POSSIBLE}, {@code TEXT_MISSING}. */
    Change<SpecialInspection> withdraw(String grounds, Instant at) {
        ACTIONS.check(this, ActivityAction.WITHDRAW, at);
        ActivityStatus next = ACTIONS.next(this, ActivityAction.WITHDRAW);
        return Change.of(
                        new SpecialInspection(title, on, subject, officers, findings, next),
                        ActivityAction.WITHDRAW,
                        at)
                .detail("grounds", Wording.grounds(grounds));
    }
}
