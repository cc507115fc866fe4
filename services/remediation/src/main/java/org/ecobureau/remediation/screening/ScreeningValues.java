package org.ecobureau.remediation.screening;

import java.util.Set;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** What the standard sets for one analyte, in mg/kg, by class of land. */
record ScreeningValues(
        Analyte analyte, Quantity screening1, Quantity screening2, Quantity control1, Quantity control2) {

    /** Those whose natural background may lie above the screening value (note ① of the tables). */
    private static final Set<String> WITH_BACKGROUND = Set.of("砷", "钴", "钒");

    Quantity screening(LandUse landUse) {
        return landUse.judgedAs() == LandUse.TYPE1 ? screening1 : screening2;
    }

    Quantity control(LandUse landUse) {
        return landUse.judgedAs() == LandUse.TYPE1 ? control1 : control2;
    }

    boolean isBackgroundApplicable() {
        return WITH_BACKGROUND.contains(analyte.name());
    }

    SoilJudgement judge(Quantity value, LandUse landUse, @Nullable Quantity background) {
        if (!value.exceeds(screening(landUse))) {
            return SoilJudgement.RISK_NEGLIGIBLE;
        }
        if (background != null && !value.exceeds(background)) {
            return SoilJudgement.WITHIN_BACKGROUND;
        }
        return value.exceeds(control(landUse)) ? SoilJudgement.ABOVE_CONTROL : SoilJudgement.ABOVE_SCREENING;
    }
}
