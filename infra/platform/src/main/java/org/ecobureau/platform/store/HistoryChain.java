package org.ecobureau.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.command.Command;
import org.ecobureau.vocabulary.lifecycle.Step;
import org.jspecify.annotations.Nullable;

/**
 * Chains the entries of a record's history, so that a later alteration of one shows; the last entry of each version
 * also holds a digest of the state, so that an alteration of the state shows too.
 */
public final class HistoryChain {

    private static final String START = "0".repeat(64);

    private HistoryChain() {}

    /**
     * The entries that a command's steps add behind the present ones.
     *
     * @param state digest of the state after them
     */
    static List<HistoryEntry> append(
            List<HistoryEntry> present, List<Step> steps, int version, Command command, String state) {
        List<HistoryEntry> added = new ArrayList<>();
        String previous =
                present.isEmpty() ? START : present.get(present.size() - 1).hash();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            HistoryEntry entry = chained(
                    version,
                    step.action(),
                    step.at(),
                    command.recordedAt(),
                    command.caller().subject(),
                    command.caller().name(),
                    step.details(),
                    i == steps.size() - 1 ? state : null,
                    previous);
            added.add(entry);
            previous = entry.hash();
        }
        return added;
    }

    /** Whether no entry was altered, removed or put between. */
    public static boolean isIntact(List<HistoryEntry> history) {
        return broken(history).isEmpty();
    }

    /** The first entry that does not follow from those before it. */
    static Optional<HistoryEntry> broken(List<HistoryEntry> history) {
        String previous = START;
        for (HistoryEntry entry : history) {
            HistoryEntry expected = chained(
                    entry.version(),
                    entry.action(),
                    entry.at(),
                    entry.recordedAt(),
                    entry.subject(),
                    entry.actor(),
                    entry.details(),
                    entry.state(),
                    previous);
            if (!expected.equals(entry)) {
                return Optional.of(entry);
            }
            previous = entry.hash();
        }
        return Optional.empty();
    }

    private static HistoryEntry chained(
            int version,
            String action,
            Instant at,
            Instant recordedAt,
            String subject,
            String actor,
            Map<String, String> details,
            @Nullable String state,
            String previous) {
        // Lengths before values keep two different entries from reading the same.
        StringBuilder content = new StringBuilder();
        List<String> parts = new ArrayList<>(List.of(
                previous, Integer.toString(version), action, at.toString(), recordedAt.toString(), subject, actor));
        new TreeMap<>(details).forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        if (state != null) {
            parts.add(state);
        }
        parts.forEach(part -> content.append(part.length()).append(':').append(part));
        return new HistoryEntry(
                version,
                action,
                at,
                recordedAt,
                subject,
                actor,
                details,
                state,
                previous,
                Digest.sha256(content.toString()));
    }
}
