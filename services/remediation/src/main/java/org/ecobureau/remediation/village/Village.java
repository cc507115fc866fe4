package org.ecobureau.remediation.village;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * An administrative village in the rural improvement programme.
 *
 * @param name unique in its town
 * @param treatment null while it was not treated
 * @param acceptedOn the day it passed the provincial acceptance; never without a treatment
 */
record Village(
        Label name,
        Town town,
        @Nullable Treatment treatment,
        @Nullable LocalDate acceptedOn) {

    static final ActionTable<Village, VillageStatus, VillageAction> ACTIONS =
            ActionTable.<Village, VillageStatus, VillageAction>of(Village::status, VillageAction.class)
                    .actionInPlace(VillageAction.REGISTER, Set.of(), EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .action(
                            VillageAction.TREAT,
                            Set.of(VillageStatus.REGISTERED),
                            VillageStatus.TREATED,
                            EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .action(
                            VillageAction.ACCEPT,
                            Set.of(VillageStatus.TREATED),
                            VillageStatus.ACCEPTED,
                            EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE))
                    .build();

    /** Enters a village into the register. */
    static Change<Village> register(Label name, Town town, Instant at) {
        return Change.of(new Village(name, town, null, null), VillageAction.REGISTER, at);
    }

    /** Completes the treatment. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Village> treat(Label batch, Quantity investment, Instant at) {
        ACTIONS.check(this, VillageAction.TREAT, at);
        Treatment completed = new Treatment(BureauTime.day(at), batch, investment);
        return Change.of(new Village(name, town, completed, null), VillageAction.TREAT, at)
                .detail("batch", batch)
                .detail("investment", investment);
    }

    /** Passes the provincial acceptance. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Village> accept(Instant at) {
        ACTIONS.check(this, VillageAction.ACCEPT, at);
        return Change.of(new Village(name, town, treatment, BureauTime.day(at)), VillageAction.ACCEPT, at);
    }

    VillageStatus status() {
        if (treatment == null) {
            return VillageStatus.REGISTERED;
        }
        return acceptedOn == null ? VillageStatus.TREATED : VillageStatus.ACCEPTED;
    }
}
