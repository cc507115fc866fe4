package org.ecobureau.medicalwaste.plant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plant's operating licence, as last heard.
 *
 * @param on the day from which the state holds
 * @param grounds of the suspension
 */
public record PlantLicence(
        String number,
        boolean suspended,
        LocalDate on,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String grounds) {

    /** Whether it covers the day, suspended or not. */
    public boolean covers(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether it was suspended on the day; of a suspension that was lifted since, nothing is known any more. */
    public boolean isSuspendedOn(LocalDate day) {
        return suspended && !day.isBefore(on);
    }
}
