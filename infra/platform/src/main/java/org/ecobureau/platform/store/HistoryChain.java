package org.ecobureau.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.command.Command;
import org.ecobureau.vocabulary.lifecycle.Step;

/** Chains the entries of a record's history, so that a later alteration of one shows. */
public final class HistoryChain {

    private static final String START = "0".repeat(64);

    private HistoryChain() {}

    /** The entries that a command's steps add behind the present ones. */
    static List<HistoryEntry> append(List<HistoryEntry> present, List<Step> steps, int version, Command command) {
        List<HistoryEntry> added = new ArrayList<>();
        String previous =
                present.isEmpty() ? START : present.get(present.size() - 1).hash();
        for (Step step : steps) {
            HistoryEntry entry = chained(
                    version,
                    step.action(),
                    step.at(),
                    command.recordedAt(),
                    command.caller().subject(),
                    command.caller().name(),
                    step.details(),
                    previous);
            added.add(entry);
            previous = entry.hash();
        }
        return added;
    }

    /** Whether no entry was altered, removed or put between. */
    public static boolean isIntact(List<HistoryEntry> history) {
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
                    previous);
            if (!expected.equals(entry)) {
                return false;
            }
            previous = entry.hash();
        }
        return true;
    }

    private static HistoryEntry chained(
            int version,
            String action,
            Instant at,
            Instant recordedAt,
            String subject,
            String actor,
            Map<String, String> details,
            String previous) {
        // Lengths before values keep two different entries from reading the same.
        StringBuilder content = new StringBuilder();
        List<String> parts = new ArrayList<>(List.of(
                previous, Integer.toString(version), action, at.toString(), recordedAt.toString(), subject, actor));
        new TreeMap<>(details).forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        parts.forEach(part -> content.append(part.length()).append(':').append(part));
        return new HistoryEntry(
                version, action, at, recordedAt, subject, actor, details, previous, Digest.sha256(content.toString()));
    }
}
