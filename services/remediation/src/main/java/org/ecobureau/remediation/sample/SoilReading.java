package org.ecobureau.remediation.sample;

import java.time.LocalDate;
import org.ecobureau.remediation.screening.Analyte;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.remediation.screening.SoilVerdict;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What the laboratory found of one analyte.
 *
 * @param value in mg/kg
 * @param background natural background in mg/kg, where it was established
 */
record SoilReading(
        Analyte analyte, Quantity value, @Nullable Quantity background) {

    /** The judgement by the standard of that day for land of that class. */
    SoilVerdict judge(LandUse landUse, LocalDate day) {
        return SoilStandard.judge(analyte, value, landUse, background, day);
    }
}
