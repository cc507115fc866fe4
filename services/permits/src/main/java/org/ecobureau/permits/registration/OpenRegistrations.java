package org.ecobureau.permits.registration;

import java.util.Optional;

/** Which premises have a registration in force. */
public interface OpenRegistrations {

    /** Id of the open registration of these premises. */
    Optional<String> openAt(String creditCode, String siteName);
}
