package org.ecobureau.permits.registration;

import java.time.LocalDate;
import java.util.Optional;

/** Which premises have a permit. */
public interface PermittedPremises {

    /** The number of the permit that is in force for these premises on that day, or suspended. */
    Optional<String> permitInForce(String creditCode, String siteName, LocalDate day);
}
