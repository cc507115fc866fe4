package org.ecobureau.platform.outbox;

import org.bson.Document;

/**
 * An event that the bus has not confirmed yet.
 *
 * @param id {@code aggregate/record/sequence}, the event's identity everywhere
 * @param envelope the CloudEvent as JSON, exactly as it will be sent
 */
public record PendingEvent(long sequence, String id, String type, String envelope) {

    public Document document() {
        return new Document("sequence", sequence)
                .append("id", id)
                .append("type", type)
                .append("envelope", envelope);
    }

    static PendingEvent read(Document document) {
        return new PendingEvent(
                document.getLong("sequence"),
                document.getString("id"),
                document.getString("type"),
                document.getString("envelope"));
    }
}
