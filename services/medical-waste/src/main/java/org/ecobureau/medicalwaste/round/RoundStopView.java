package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A stop as the schema shows it.
 *
 * @param day of the round
 */
public record RoundStopView(Stop stop, LocalDate day) {

    public String origin() {
        return stop.origin().code();
    }

    public @Nullable String district() {
        return stop.origin().isHospital() ? null : origin();
    }

    public WasteClass wasteClass() {
        return stop.wasteClass();
    }

    public @Nullable String wasteCode() {
        return stop.wasteClass().code(day).orElse(null);
    }

    public Quantity weight() {
        return stop.weight();
    }

    public Instant handedOverAt() {
        return stop.handedOverAt();
    }
}
