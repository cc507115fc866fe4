package org.ecobureau.platform.operations;

import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.platform.inbox.DeadLetterFilter;
import org.jspecify.annotations.Nullable;

/**
 * A decision about dead letters: some by their ids, or those parked in a time.
 *
 * @param from parked then or later
 * @param to parked before
 */
record DecisionInput(
        @Nullable List<String> ids,
        @Nullable String type,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable String grounds,
        @Nullable Boolean validateOnly) {

    DeadLetterFilter letters() {
        return new DeadLetterFilter(ids, null, type, from, to);
    }

    boolean dryRun() {
        return Boolean.TRUE.equals(validateOnly);
    }
}
