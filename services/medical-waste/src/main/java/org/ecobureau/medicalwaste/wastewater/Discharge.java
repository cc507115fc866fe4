package org.ecobureau.medicalwaste.wastewater;

import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What was discharged, with the judgement of its residual chlorine.
 *
 * @param volume in tonnes
 * @param residualChlorine in mg/L, a month's mean
 * @param range it was judged by, that of the hospital as it was when this was reported; null where the standard sets none
 */
public record Discharge(
        Quantity volume,
        @Nullable Quantity residualChlorine,
        @Nullable ChlorineRange range) {

    /** Whether the chlorine lies in the range; null where there is nothing to judge. */
    public @Nullable Boolean conforms() {
        return residualChlorine == null || range == null ? null : range.includes(residualChlorine);
    }

    /** A warning when it does not. */
    List<Finding> warnings() {
        if (residualChlorine == null || range == null || range.includes(residualChlorine)) {
            return List.of();
        }
        return List.of(Finding.of(WastewaterProblem.CHLORINE_OUT_OF_RANGE)
                .with("value", residualChlorine)
                .with("least", range.least())
                .with("most", range.most())
                .at("residualChlorine")
                .under(range.rule()));
    }
}
