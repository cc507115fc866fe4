package org.ecobureau.platform.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a record's history, chained to the one before by its hash.
 *
 * @param version of the record after the step
 * @param at when it happened
 * @param recordedAt when it was said
 * @param actor the caller's name, {@code subject} its identity
 * @param state SHA-256 of the record's state after the step; null where a later step of the same version says it
 * @param hash SHA-256 over the previous entry's hash and this entry's own content
 */
public record HistoryEntry(
        int version,
        String action,
        Instant at,
        Instant recordedAt,
        String subject,
        String actor,
        Map<String, String> details,
        @Nullable String state,
        String previousHash,
        String hash) {

    public HistoryEntry {
        details = Map.copyOf(details);
    }
}
