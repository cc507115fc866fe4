package org.ecobureau.platform.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.outbox.PendingEvent;
import org.jspecify.annotations.Nullable;

/** The stored form of what every aggregate's document carries around its state. */
final class EnvelopeDocuments {

    private EnvelopeDocuments() {}

    static List<Document> history(List<HistoryEntry> entries) {
        return entries.stream().map(EnvelopeDocuments::entry).toList();
    }

    private static Document entry(HistoryEntry entry) {
        Document document = new Document("version", entry.version())
                .append("action", entry.action())
                .append("at", entry.at())
                .append("recordedAt", entry.recordedAt())
                .append("subject", entry.subject())
                .append("actor", entry.actor())
                .append("details", new Document(new HashMap<>(entry.details())))
                .append("previousHash", entry.previousHash())
                .append("hash", entry.hash());
        if (entry.state() != null) {
            document.append("state", entry.state());
        }
        return document;
    }

    static List<HistoryEntry> readHistory(Document record) {
        return record.getList("history", Document.class).stream()
                .map(entry -> {
                    Map<String, String> details = new HashMap<>();
                    entry.get("details", Document.class).forEach((name, value) -> details.put(name, (String) value));
                    return new HistoryEntry(
                            entry.getInteger("version"),
                            entry.getString("action"),
                            entry.getDate("at").toInstant(),
                            entry.getDate("recordedAt").toInstant(),
                            entry.getString("subject"),
                            entry.getString("actor"),
                            details,
                            entry.getString("state"),
                            entry.getString("previousHash"),
                            entry.getString("hash"));
                })
                .toList();
    }

    static Document command(AppliedCommand command) {
        return new Document("id", command.id()).append("fingerprint", command.fingerprint());
    }

    static List<AppliedCommand> readCommands(Document record) {
        return record.getList("commands", Document.class).stream()
                .map(entry -> new AppliedCommand(entry.getString("id"), entry.getString("fingerprint")))
                .toList();
    }

    static List<Document> pending(List<PendingEvent> events) {
        return events.stream().map(PendingEvent::document).toList();
    }

    /** Tells one state from another: a digest of it as it is stored. */
    static String digest(Document state) {
        return Digest.sha256(state.toBsonDocument().toJson());
    }

    /**
     * The first version of a record whose history or state is not what was written; null where all is.
     *
     * @param versions of the record, as far as they are kept
     */
    static @Nullable Integer brokenAt(Document record, List<HistoryEntry> history, List<Document> versions) {
        List<Integer> broken = new ArrayList<>();
        HistoryChain.broken(history).ifPresent(entry -> broken.add(entry.version()));
        Map<Integer, String> digests = new HashMap<>();
        int last = 0;
        for (HistoryEntry entry : history) {
            last = Math.max(last, entry.version());
            if (entry.state() != null) {
                digests.put(entry.version(), entry.state());
            }
        }
        int present = record.getInteger("version");
        if (last != present) {
            broken.add(Math.min(last, present));
        }
        versions.stream()
                .filter(version -> differs(version, digests))
                .forEach(version -> broken.add(version.getInteger("version")));
        if (differs(record, digests)) {
            broken.add(present);
        }
        return broken.stream().min(Integer::compare).orElse(null);
    }

    private static boolean differs(Document version, Map<Integer, String> digests) {
        String written = digests.get(version.getInteger("version"));
        return written != null && !written.equals(digest(version.get("state", Document.class)));
    }
}
