package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.util.List;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * Waste of one class taken over at one place.
 *
 * @param weight in kilograms, more than zero
 * @param bags numbers of the bags, where they were handed over one by one
 */
public record Stop(Origin origin, WasteClass wasteClass, Quantity weight, Instant handedOverAt, List<String> bags) {

    public Stop {
        bags = List.copyOf(bags);
    }
}
