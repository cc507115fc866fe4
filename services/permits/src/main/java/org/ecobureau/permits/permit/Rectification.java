package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise that discharges already has to put right before it is granted a permit (限期整改).
 *
 * @param dischargingSince since when it has been discharging
 * @param until last day to put it right
 * @param demands what has to be put right, in the words of the notice
 * @param reportedOn null until the enterprise says that it is done
 */
public record Rectification(
        LocalDate orderedOn,
        LocalDate dischargingSince,
        LocalDate until,
        String demands,
        @Nullable LocalDate reportedOn,
        @Nullable String report) {

    static Rectification ordered(LocalDate day, LocalDate since, LocalDate until, String demands) {
        return new Rectification(day, since, until, demands, null, null);
    }

    Rectification reported(LocalDate day, String what) {
        return new Rectification(orderedOn, dischargingSince, until, demands, day, what);
    }

    boolean isOpen() {
        return reportedOn == null;
    }
}
