package org.ecobureau.medicalwaste.round;

import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/**
 * Figures of many rounds, all weights in kilograms.
 *
 * @param inCounty collected at hospitals of the county
 * @param disposed as weighed at the plants
 */
public record RoundTotals(int rounds, Quantity collected, Quantity inCounty, Quantity received, Quantity disposed) {

    public static final RoundTotals NONE = new RoundTotals(
            0, Quantity.of(0, Unit.KG), Quantity.of(0, Unit.KG), Quantity.of(0, Unit.KG), Quantity.of(0, Unit.KG));

    public RoundTotals plus(RoundTotals other) {
        return new RoundTotals(
                rounds + other.rounds,
                collected.plus(other.collected),
                inCounty.plus(other.inCounty),
                received.plus(other.received),
                disposed.plus(other.disposed));
    }
}
