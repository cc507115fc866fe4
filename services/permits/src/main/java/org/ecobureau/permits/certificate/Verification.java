package org.ecobureau.permits.certificate;

import org.ecobureau.permits.disclosure.PublicPermitView;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a paper.
 *
 * @param edition that the paper shows
 * @param presentEdition that the register holds
 * @param copy which paper of the permit it is
 * @param presentCopy the latest paper; one that was reissued takes the place of those before
 * @param permit as it stands today, as far as it is public
 */
record Verification(
        Result result,
        @Nullable Integer edition,
        @Nullable Integer presentEdition,
        @Nullable Integer copy,
        @Nullable Integer presentCopy,
        @Nullable PublicPermitView permit) {

    /** Whether the paper can be relied on. */
    enum Result {
        CURRENT,
        SUPERSEDED,
        NOT_IN_FORCE,
        UNKNOWN
    }

    static final Verification UNKNOWN = new Verification(Result.UNKNOWN, null, null, null, null, null);
}
