package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hearing or a review by experts, before the decision (听证、专家评审).
 *
 * @param endedOn null while it goes on
 * @param outcome what came of it
 */
public record Proceeding(
        ProceedingKind kind,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String outcome) {

    static Proceeding started(ProceedingKind kind, LocalDate day) {
        return new Proceeding(kind, day, null, null);
    }

    Proceeding ended(LocalDate day, String what) {
        return new Proceeding(kind, startedOn, day, what);
    }

    boolean isOpen() {
        return endedOn == null;
    }
}
