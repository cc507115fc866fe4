package org.ecobureau.platform.outbox;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event that the bus has not confirmed yet.
 *
 * @param id {@code aggregate/record/sequence}, the event's identity everywhere
 * @param envelope the CloudEvent as JSON, exactly as it will be sent
 * @param trace the {@code traceparent} of the command behind it, which travels beside the envelope
 */
public record PendingEvent(
        long sequence,
        String id,
        String type,
        String envelope,
        @Nullable String trace) {

    private static final String TRACE = "trace";

    public PendingEvent(long sequence, String id, String type, String envelope) {
        this(sequence, id, type, envelope, null);
    }

    public Document document() {
        Document document = new Document("sequence", sequence)
                .append("id", id)
                .append("type", type)
                .append("envelope", envelope);
        return trace == null ? document : document.append(TRACE, trace);
    }

    static PendingEvent read(Document document) {
        return new PendingEvent(
                document.getLong("sequence"),
                document.getString("id"),
                document.getString("type"),
                document.getString("envelope"),
                document.getString(TRACE));
    }
}
