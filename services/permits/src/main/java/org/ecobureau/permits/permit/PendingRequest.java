package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.Set;
import org.ecobureau.permits.content.ContentDigest;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a permit asks for while the permit holds.
 *
 * @param content the content asked for; null where it is to stay as it is
 * @param missing what the request lacks by the rules of its day
 */
public record PendingRequest(
        Kind kind, LocalDate appliedOn, @Nullable ContentDigest content, Set<ApplicationItem> missing) {

    /** What is asked for. */
    enum Kind {
        RENEWAL,
        REAPPLICATION
    }

    public PendingRequest {
        missing = Set.copyOf(missing);
    }
}
