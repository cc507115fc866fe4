package org.ecobureau.medicalwaste.plant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a licence stood on a day.
 *
 * @param since the day from which it stood so
 * @param grounds of a suspension or revocation, where they were told
 */
public record LicenceStanding(
        String number,
        LicenceStatus status,
        LocalDate since,
        @Nullable String grounds) {}
