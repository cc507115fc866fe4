package org.ecobureau.hazardouswaste.licence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a licence was not in force although its term ran.
 *
 * @param from first day
 * @param until first day in force again; null while it lasts
 */
record Interruption(LocalDate from, @Nullable LocalDate until) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
