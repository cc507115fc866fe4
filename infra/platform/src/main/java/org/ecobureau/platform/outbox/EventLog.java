package org.ecobureau.platform.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Every event that a service ever published, by id: the ledger, and the source of replays. */
public final class EventLog {

    public static final String COLLECTION = "event_log";

    private final MongoCollection<Document> log;
    private final RelayMetrics metrics;
    private final Clock clock;

    EventLog(MongoDatabase database, RelayMetrics metrics, Clock clock) {
        this.metrics = metrics;
        this.log = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    /** Adds what it does not hold yet; what it holds was logged, and perhaps published, before a crash or hand-over. */
    void append(Collection<PendingEvent> events) {
        Date now = Date.from(clock.instant());
        List<Document> entries = events.stream()
                .map(event -> new Document("_id", event.id())
                        .append("type", event.type())
                        .append("loggedAt", now)
                        .append("envelope", event.envelope()))
                .toList();
        metrics.repeated(Inserts.missing(log, entries));
    }
}
