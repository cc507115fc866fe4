package org.ecobureau.hazardouswaste.permitstate;

import java.time.LocalDate;
import java.util.List;

/** The permits of an enterprise, as the schema shows them. */
public record KnownPermitStateView(LocalDate on, List<KnownPermit> permits) {

    public boolean valid() {
        return permits.stream().anyMatch(permit -> permit.isInForceOn(on));
    }
}
