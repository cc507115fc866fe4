package org.ecobureau.permits.permit;

import java.util.Set;
import org.ecobureau.permits.content.ContentDigest;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant hands in beside who and where it is.
 *
 * @param missing what the application lacks by the rules of the day
 * @param notice the public notice before the application
 * @param registration id of the registration that the permit is to take the place of
 */
record Dossier(
        @Nullable ContentDigest content,
        Set<ApplicationItem> missing,
        @Nullable PublicNotice notice,
        @Nullable String registration) {

    Dossier {
        missing = Set.copyOf(missing);
    }
}
