package org.ecobureau.platform.outbox;

import java.util.List;
import org.bson.Document;

/**
 * A record with events that the bus has not confirmed.
 *
 * @param sequence of its last event, owed or not
 * @param due a value of {@link Due}
 * @param events in order; the first ones, where it owes very many
 */
record OwingRecord(String id, long sequence, long due, List<PendingEvent> events) {

    static OwingRecord read(Document document, int most) {
        return new OwingRecord(
                document.getString("_id"),
                document.getLong("sequence"),
                document.get(Due.FIELD, Number.class).longValue(),
                document.getList("pending", Document.class).stream()
                        .limit(most)
                        .map(PendingEvent::read)
                        .toList());
    }

    /** What is to be settled after the event of that sequence was confirmed. */
    Settlement settled(long confirmed) {
        return new Settlement(id, confirmed, confirmed == sequence);
    }
}
