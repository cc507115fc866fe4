package org.ecobureau.hazardouswaste.permitstate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All that was told of permits and registrations, each news once. */
public interface KnownPermits {

    /** Takes the news, once. */
    void keep(String eventId, String creditCode, PermitNews told);

    /** The permits of each enterprise that has any, in the order of their numbers; one query. */
    Map<String, List<KnownPermit>> of(Collection<String> creditCodes);

    /** Whether one of the enterprise's permits or registrations was in force on that day. */
    default boolean anyInForce(String creditCode, LocalDate day) {
        return of(List.of(creditCode)).getOrDefault(creditCode, List.of()).stream()
                .anyMatch(permit -> permit.isInForceOn(day));
    }
}
