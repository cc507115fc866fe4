package org.ecobureau.platform.jobs;

import java.time.Instant;
import java.util.List;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;

/**
 * An import or export that runs by itself.
 *
 * @param kind what is imported or exported, for example {@code permits}
 * @param parameters of an export, as JSON
 * @param total lines in all; null until they are counted
 * @param done lines that are behind it, of which {@code accepted} and {@code rejected} in an import
 * @param expiresAt when it is thrown away with its file and its lines
 * @param findings why it failed
 */
public record Job(
        String id,
        String kind,
        boolean isImport,
        FileFormat format,
        boolean validateOnly,
        String parameters,
        Caller caller,
        JobState state,
        @Nullable Integer total,
        int done,
        int accepted,
        int rejected,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Instant expiresAt,
        List<Finding> findings) {

    /** Whether it is the caller's own. */
    boolean belongsTo(Caller other) {
        return caller.subject().equals(other.subject());
    }
}
