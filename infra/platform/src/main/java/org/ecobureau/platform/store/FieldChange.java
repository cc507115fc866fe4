package org.ecobureau.platform.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record that a version changed.
 *
 * @param path of the field, with dots where it lies deeper
 * @param before null where the field was not there
 * @param after null where it is not there any more
 * @param at when what changed it happened
 * @param recordedAt when that was said
 * @param reason the grounds that were given; null for none
 */
public record FieldChange(
        String path,
        @Nullable String before,
        @Nullable String after,
        int version,
        Instant at,
        Instant recordedAt,
        String action,
        String actor,
        @Nullable String reason) {}
