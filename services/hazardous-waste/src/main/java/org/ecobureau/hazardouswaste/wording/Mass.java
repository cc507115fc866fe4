package org.ecobureau.hazardouswaste.wording;

import java.math.BigDecimal;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/** A mass as it goes over the wire. */
public record Mass(BigDecimal value, Unit unit) {

    public static Mass of(Quantity mass) {
        return new Mass(mass.value(), mass.unit());
    }
}
