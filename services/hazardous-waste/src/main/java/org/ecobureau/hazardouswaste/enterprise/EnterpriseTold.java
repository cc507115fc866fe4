package org.ecobureau.hazardouswaste.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the register's events.
 *
 * @param successor code of the enterprise that it went into; null while it stands on its own
 */
public record EnterpriseTold(
        String creditCode,
        String name,
        String town,
        @Nullable String successor) {}
