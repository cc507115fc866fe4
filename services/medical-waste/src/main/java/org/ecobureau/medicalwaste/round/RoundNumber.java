package org.ecobureau.medicalwaste.round;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * The number of a round, {@code YF20200215-湘D00001-1}: each stream numbers its own, one card per vehicle, day and trip.
 *
 * <p>Errors: {@code PLATE_FORM}.
 *
 * @param vehicle number plate
 * @param trip of the vehicle on that day, from 1
 */
public record RoundNumber(WasteStream stream, LocalDate day, String vehicle, int trip) {

    private static final String PLATE = "\\p{IsHan}[A-Z][A-HJ-NP-Z0-9]{5,6}";

    public RoundNumber {
        if (!vehicle.matches(PLATE)) {
            throw Finding.of(RoundProblem.PLATE_FORM)
                    .with("value", vehicle.length() > 20 ? vehicle.substring(0, 20) + "…" : vehicle)
                    .asProblem();
        }
    }

    public String value() {
        return stream.prefix() + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + vehicle + "-" + trip;
    }
}
