package org.ecobureau.hazardouswaste.permitstate;

import java.time.Instant;

/**
 * An enterprise lost a permit.
 *
 * @param eventId of the event that told it
 */
public record PermitRevoked(String eventId, String creditCode, String number, Instant at) {

    /** Whoever has to act on it; called again when the event comes again, and must then change nothing. */
    public interface Follower {

        void follow(PermitRevoked revoked);
    }
}
