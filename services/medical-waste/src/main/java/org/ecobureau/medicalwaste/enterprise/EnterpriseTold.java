package org.ecobureau.medicalwaste.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the register's events.
 *
 * @param successor code of the enterprise that it went into; null while it stands on its own
 * @param closedOn day on which its entry was closed; null while it is open
 */
public record EnterpriseTold(
        String creditCode,
        String name,
        String town,
        @Nullable String successor,
        @Nullable LocalDate closedOn) {}
