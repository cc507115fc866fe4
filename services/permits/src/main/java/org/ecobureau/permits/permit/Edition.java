package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.ecobureau.permits.content.ContentDigest;
import org.ecobureau.permits.source.Site;
import org.jspecify.annotations.Nullable;

/**
 * What a permit, or the application for it, said from one change to the next.
 *
 * @param number 1, 2, 3 … within the permit
 * @param action what brought it about
 * @param on the day from which it says so
 */
public record Edition(
        int number,
        PermitAction action,
        LocalDate on,
        Holder holder,
        Site site,
        @Nullable Grant grant,
        @Nullable ContentDigest content) {}
