package org.ecobureau.hazardouswaste.wording;

import java.math.BigDecimal;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/** A mass as the schema's {@code QuantityInput} gives it. */
public record MassInput(BigDecimal value, Unit unit) {

    /** The mass; {@code UNIT_MISMATCH} for a unit of anything else. */
    public Quantity mass() {
        return new Quantity(value, unit).requireDimension(Unit.Dimension.MASS);
    }
}
