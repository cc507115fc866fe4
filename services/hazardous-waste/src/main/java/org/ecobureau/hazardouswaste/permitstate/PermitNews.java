package org.ecobureau.hazardouswaste.permitstate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was told of a discharge permit or registration.
 *
 * @param permit identity of the permit or registration
 * @param status in the words of the permits service, after what was told
 * @param validFrom first day of the term that was told, {@code validUntil} its last; null where it has none
 * @param on the day it happened
 * @param sequence place among the news of that permit
 */
record PermitNews(
        String permit,
        String number,
        KnownPermitKind kind,
        String status,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        LocalDate on,
        long sequence) {

    private static final String ACTIVE = "ACTIVE";
    private static final String TRANSFERRED = "TRANSFERRED";

    /** What the same news says of an enterprise that does not hold the permit, or not yet, or no longer. */
    PermitNews ofAnother() {
        return new PermitNews(permit, number, kind, TRANSFERRED, validFrom, validUntil, on, sequence);
    }

    boolean isActive() {
        return status.equals(ACTIVE);
    }

    boolean hasTermOn(LocalDate day) {
        return isActive() && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
