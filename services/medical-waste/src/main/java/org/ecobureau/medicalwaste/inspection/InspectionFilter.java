package org.ecobureau.medicalwaste.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which inspections a list shows; null for any. */
public record InspectionFilter(
        @Nullable Boolean covid,
        @Nullable InspectionStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final InspectionFilter ALL = new InspectionFilter(null, null, null, null);
}
