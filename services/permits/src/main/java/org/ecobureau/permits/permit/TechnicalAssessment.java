package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a technical institution says of the application (技术评估).
 *
 * @param institution who assesses it
 * @param reportedOn null until its report is there
 * @param favourable whether it finds the conditions for a grant met
 */
public record TechnicalAssessment(
        String institution,
        LocalDate orderedOn,
        @Nullable LocalDate reportedOn,
        boolean favourable,
        @Nullable String remarks) {

    static TechnicalAssessment ordered(String institution, LocalDate day) {
        return new TechnicalAssessment(institution, day, null, false, null);
    }

    TechnicalAssessment recorded(LocalDate day, boolean conditionsMet, @Nullable String what) {
        return new TechnicalAssessment(institution, orderedOn, day, conditionsMet, what);
    }

    boolean isOpen() {
        return reportedOn == null;
    }
}
