package org.ecobureau.remediation.site;

import org.ecobureau.remediation.screening.Analyte;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The highest value of an analyte, not judged yet.
 *
 * @param maximum in mg/kg
 * @param background natural background in mg/kg, where it was established
 */
public record SoilMaximum(
        Analyte analyte, Quantity maximum, @Nullable Quantity background) {}
