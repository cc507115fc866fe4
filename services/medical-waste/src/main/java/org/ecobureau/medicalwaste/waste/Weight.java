package org.ecobureau.medicalwaste.waste;

import java.math.BigDecimal;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/** A weight as a caller says it, not judged yet. */
public record Weight(BigDecimal value, Unit unit) {

    public static Weight ofKilograms(BigDecimal value) {
        return new Weight(value, Unit.KG);
    }

    /**
     * In kilograms.
     *
     * <p>Errors: {@code UNIT_MISMATCH}, {@code QUANTITY_NEGATIVE}, {@code QUANTITY_TOO_LARGE}, {@code WEIGHT_ZERO}.
     */
    public Quantity kilograms() {
        Quantity kilograms =
                new Quantity(value, unit).requireDimension(Unit.Dimension.MASS).in(Unit.KG);
        if (kilograms.isZero()) {
            throw Finding.of(WasteProblem.WEIGHT_ZERO).at("value").asProblem();
        }
        return kilograms;
    }
}
