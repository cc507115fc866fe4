package org.ecobureau.platform.outbox;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.ecobureau.platform.command.Command;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.time.BureauTime;
import tools.jackson.databind.json.JsonMapper;

/** Where records leave the events they owe: inside their own documents, found again by the {@code due} index. */
public final class Outbox {

    private final String service;
    private final JsonMapper json;
    private final Map<String, OutboxCollection> collections = new ConcurrentHashMap<>();
    private volatile OutboxNews news = (collection, shard) -> {};

    public Outbox(String service, JsonMapper json) {
        this.service = service;
        // An event's data are the components of its records: what their values can be asked besides stays here.
        this.json = json.rebuild()
                .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .build();
    }

    /** Makes the relay look after this collection too. */
    public void register(MongoCollection<Document> records) {
        collections.put(records.getNamespace().getCollectionName(), new OutboxCollection(records));
    }

    /** The event in the form in which it waits in its record and goes out. */
    public PendingEvent pending(
            String aggregate, String recordId, long sequence, DomainEvent event, Instant at, Command command) {
        String partition = aggregate + "/" + recordId;
        String id = partition + "/" + sequence;
        var envelope = new EventEnvelope<>(
                "1.0",
                id,
                "/ecobureau/" + service,
                event.type(),
                recordId,
                BureauTime.local(at),
                "application/json",
                sequence,
                BureauTime.local(command.recordedAt()),
                partition,
                command.id(),
                event);
        return new PendingEvent(sequence, id, event.type(), json.writeValueAsString(envelope), TraceParent.current());
    }

    /** Tells the relay that a record of that collection was stored with events. */
    public void wake(MongoCollection<Document> records, String recordId) {
        OutboxCollection collection = collections.get(records.getNamespace().getCollectionName());
        if (collection != null) {
            news.owed(collection, Due.shard(recordId));
        }
    }

    void tell(OutboxNews listener) {
        news = listener;
    }

    Iterable<OutboxCollection> collections() {
        return collections.values();
    }

    /** How many records owe events. */
    public long owing() {
        return collections.values().stream().mapToLong(OutboxCollection::count).sum();
    }

    /** Since when the longest waiting record owes events; empty when none does. */
    public Optional<Instant> oldest() {
        return collections.values().stream()
                .map(OutboxCollection::oldest)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
