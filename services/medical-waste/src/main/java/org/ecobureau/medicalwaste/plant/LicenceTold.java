package org.ecobureau.medicalwaste.plant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What this service reads of an operating licence. */
record LicenceTold(
        String licenceId,
        String number,
        String operator,
        LicenceStatus status,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate on,
        @Nullable String grounds) {

    LicenceNews news(long sequence) {
        return new LicenceNews(licenceId, number, status, validFrom, validUntil, on, grounds, sequence);
    }
}
