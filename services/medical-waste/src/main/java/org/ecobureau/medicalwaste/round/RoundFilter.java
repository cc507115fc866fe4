package org.ecobureau.medicalwaste.round;

import java.time.LocalDate;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rounds a list shows; null for any.
 *
 * @param from first day
 * @param to last day
 */
public record RoundFilter(
        @Nullable WasteStream stream,
        @Nullable RoundStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final RoundFilter ALL = new RoundFilter(null, null, null, null);
}
