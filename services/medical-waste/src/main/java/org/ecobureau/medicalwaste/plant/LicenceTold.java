package org.ecobureau.medicalwaste.plant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the events on operating licences.
 *
 * @param on the day from which the state holds
 */
public record LicenceTold(
        String licenceId,
        String number,
        String operator,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        LocalDate on,
        @Nullable String grounds) {}
