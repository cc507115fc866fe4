package org.ecobureau.remediation.sample;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Role;

/** The one table of what may be done with a sample of either kind: a party hands it in, only an officer strikes it. */
final class SampleLifecycle {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> PARTIES = EnumSet.of(Role.ENTERPRISE, Role.COUNTY_OFFICER, Role.CITY_OFFICER);

    private SampleLifecycle() {}

    static <A> ActionTable<A, SampleStatus, SampleAction> table(Function<A, SampleStatus> status) {
        return ActionTable.<A, SampleStatus, SampleAction>of(status, SampleAction.class)
                .actionInPlace(SampleAction.RECORD, Set.of(), PARTIES)
                .action(SampleAction.WITHDRAW, Set.of(SampleStatus.VALID), SampleStatus.WITHDRAWN, OFFICERS)
                .build();
    }
}
