package org.ecobureau.medicalwaste.plant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was told of an operating licence.
 *
 * @param status after what was told
 * @param validFrom first day of the term, {@code validUntil} its last
 * @param on the day it happened, from which the status holds
 * @param sequence place among the news of that licence
 */
record LicenceNews(
        String licenceId,
        String number,
        LicenceStatus status,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate on,
        @Nullable String grounds,
        long sequence) {

    /** Where the licence stood on a day, of which this is the latest news. What was revoked no longer runs out. */
    LicenceStanding standing(LocalDate day) {
        return day.isAfter(validUntil) && status != LicenceStatus.REVOKED
                ? new LicenceStanding(number, LicenceStatus.EXPIRED, validUntil.plusDays(1), null)
                : new LicenceStanding(number, status, on, grounds);
    }
}
