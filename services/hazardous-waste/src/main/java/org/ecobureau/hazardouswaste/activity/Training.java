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

/**
 * A training held on hazardous waste (现场培训).
 *
 * @param attendees how many people were trained
 */
public record Training(String title, LocalDate on, String place, int attendees, ActivityStatus status) {

    private static final int MOST_ATTENDEES = 100_000;

    static final ActionTable<Training, ActivityStatus, ActivityAction> ACTIONS =
            ActionTable.<Training, ActivityStatus, ActivityAction>of(Training::status, ActivityAction.class)
                    .actionInPlace(ActivityAction.RECORD, Set.of(), EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .action(
                            ActivityAction.WITHDRAW,
                            EnumSet.of(ActivityStatus.RECORDED),
                            ActivityStatus.WITHDRAWN,
                            EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .build();

    /**
     * Records a training.
     *
     * <p>Errors: {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}, {@code NUMBER_TOO_SMALL}, {@code NUMBER_TOO_LARGE},
     * {@code ACTIVITY_IN_FUTURE}, all at once.
     */
    static Change<Training> record(String title, LocalDate on, String place, int attendees, Instant recordedAt) {
        Findings faults = new Findings();
        Training training = new Training(
                Wording.required("title", title, Wording.LINE, faults),
                on,
                Wording.required("place", place, Wording.LINE, faults),
                Wording.within("attendees", attendees, 1, MOST_ATTENDEES, faults),
                ActivityStatus.RECORDED);
        ActivityRules.requirePast(on, BureauTime.day(recordedAt), faults);
        faults.throwIfAny();
        return Change.of(training, ActivityAction.RECORD, BureauTime.startOf(on));
    }

    /** Takes back what was recorded by mistake. Errors: {@code ACTION_NOT_POSSIBLE}, {@code TEXT_MISSING}. */
    Change<Training> withdraw(String grounds, Instant at) {
        ACTIONS.check(this, ActivityAction.WITHDRAW, at);
        return Change.of(
                        new Training(title, on, place, attendees, ACTIONS.next(this, ActivityAction.WITHDRAW)),
                        ActivityAction.WITHDRAW,
                        at)
                .detail("grounds", Wording.grounds(grounds));
    }
}
