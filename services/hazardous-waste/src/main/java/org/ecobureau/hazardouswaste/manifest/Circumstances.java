package org.ecobureau.hazardouswaste.manifest;

import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * What other records say of a manifest at a moment.
 *
 * @param objections what stands against it: no licence covers the waste
 * @param reservations what is worth a warning
 */
record Circumstances(List<Finding> objections, List<Finding> reservations) {

    Circumstances {
        objections = List.copyOf(objections);
        reservations = List.copyOf(reservations);
    }

    Circumstances withoutReservations() {
        return new Circumstances(objections, List.of());
    }
}
