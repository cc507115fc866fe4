package org.ecobureau.platform.command;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What every mutation's input offers besides its own fields. Implemented by the input records, whose components of
 * these names take over.
 */
public interface CommandInput {

    /** The same key with the same input is answered as before and changes nothing again. */
    default @Nullable String idempotencyKey() {
        return null;
    }

    /** Refuses the command unless the record still has this version. */
    default @Nullable Integer expectedVersion() {
        return null;
    }

    /** Checks everything and changes nothing; all findings come back in the payload. */
    default @Nullable Boolean validateOnly() {
        return null;
    }

    /** When it happened, if not now; only officers record what happened earlier. */
    default @Nullable OffsetDateTime at() {
        return null;
    }
}
