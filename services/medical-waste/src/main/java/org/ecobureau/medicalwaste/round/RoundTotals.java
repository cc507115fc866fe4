package org.ecobureau.medicalwaste.round;

import java.util.EnumMap;
import java.util.Map;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/**
 * Figures of many rounds, all weights in kilograms.
 *
 * @param inCounty collected at hospitals of the county
 * @param received as weighed at the plants
 * @param disposed the part of it that was disposed of
 * @param byClass collected; every class is there
 */
public record RoundTotals(
        int rounds,
        Quantity collected,
        Quantity inCounty,
        Quantity received,
        Quantity disposed,
        Map<WasteClass, Quantity> byClass) {

    private static final Quantity NOTHING = Quantity.of(0, Unit.KG);

    public static final RoundTotals NONE = new RoundTotals(0, NOTHING, NOTHING, NOTHING, NOTHING, Map.of());

    public RoundTotals {
        Map<WasteClass, Quantity> all = new EnumMap<>(WasteClass.class);
        for (WasteClass wasteClass : WasteClass.values()) {
            all.put(wasteClass, byClass.getOrDefault(wasteClass, NOTHING));
        }
        byClass = Map.copyOf(all);
    }

    public RoundTotals plus(RoundTotals other) {
        Map<WasteClass, Quantity> sums = new EnumMap<>(byClass);
        other.byClass.forEach((wasteClass, weight) -> sums.merge(wasteClass, weight, Quantity::plus));
        return new RoundTotals(
                rounds + other.rounds,
                collected.plus(other.collected),
                inCounty.plus(other.inCounty),
                received.plus(other.received),
                disposed.plus(other.disposed),
                sums);
    }
}
