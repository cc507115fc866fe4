package org.ecobureau.platform.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate as it is kept.
 *
 * @param version the number of writes; callers hand it back as the expected version
 * @param sequence the number of the last event it caused; 0 for none
 * @param pending how many of its events the bus has not confirmed yet
 * @param commands the last commands applied, oldest first
 * @param asOf the moment as of which it was read; null for as it stands now
 */
public record Stored<A>(
        String id,
        int version,
        long sequence,
        int pending,
        A value,
        List<HistoryEntry> history,
        List<AppliedCommand> commands,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant asOf) {

    public Stored(
            String id,
            int version,
            long sequence,
            int pending,
            A value,
            List<HistoryEntry> history,
            List<AppliedCommand> commands,
            Instant createdAt,
            Instant updatedAt) {
        this(id, version, sequence, pending, value, history, commands, createdAt, updatedAt, null);
    }

    /** The moment as of which it is looked at. */
    public Instant seenAt(Clock clock) {
        return asOf == null ? clock.instant() : asOf;
    }

    public Optional<AppliedCommand> command(String commandId) {
        return commands.stream().filter(known -> known.id().equals(commandId)).findFirst();
    }

    /** When its latest step happened; the beginning of time for a record without history. */
    public Instant lastStepAt() {
        return history.stream()
                .map(HistoryEntry::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
