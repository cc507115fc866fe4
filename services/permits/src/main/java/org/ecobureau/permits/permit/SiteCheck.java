package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A look at the premises before the decision (现场核查).
 *
 * @param checkedOn null until somebody was there
 * @param officers who was there
 * @param conforms whether the premises are as the application says
 */
public record SiteCheck(
        LocalDate orderedOn,
        @Nullable LocalDate checkedOn,
        List<String> officers,
        boolean conforms,
        @Nullable String remarks) {

    public SiteCheck {
        officers = List.copyOf(officers);
    }

    static SiteCheck ordered(LocalDate day) {
        return new SiteCheck(day, null, List.of(), false, null);
    }

    SiteCheck recorded(LocalDate day, List<String> who, boolean asApplied, @Nullable String what) {
        return new SiteCheck(orderedOn, day, who, asApplied, what);
    }

    boolean isOpen() {
        return checkedOn == null;
    }
}
