package org.ecobureau.platform.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.ecobureau.platform.outbox.PendingEvent;

/** The stored form of what every aggregate's document carries around its state. */
final class EnvelopeDocuments {

    private EnvelopeDocuments() {}

    static List<Document> history(List<HistoryEntry> entries) {
        return entries.stream().map(EnvelopeDocuments::entry).toList();
    }

    private static Document entry(HistoryEntry entry) {
        return new Document("version", entry.version())
                .append("action", entry.action())
                .append("at", entry.at())
                .append("recordedAt", entry.recordedAt())
                .append("subject", entry.subject())
                .append("actor", entry.actor())
                .append("details", new Document(new HashMap<>(entry.details())))
                .append("previousHash", entry.previousHash())
                .append("hash", entry.hash());
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
}
