package org.ecobureau.platform.outbox;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.ecobureau.platform.command.Command;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.time.BureauTime;
import tools.jackson.databind.json.JsonMapper;

/** Where records leave the events they owe: inside their own documents, found again by the {@code due} index. */
public final class Outbox {

    private final String service;
    private final JsonMapper json;
    private final List<MongoCollection<Document>> collections = new CopyOnWriteArrayList<>();
    private final Semaphore news = new Semaphore(0);

    public Outbox(String service, JsonMapper json) {
        this.service = service;
        // An event's data are the components of its records: what their values can be asked besides stays here.
        this.json = json.rebuild()
                .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .build();
    }

    /** Makes the relay look after this collection too. */
    public void register(MongoCollection<Document> collection) {
        collection.createIndex(
                Indexes.ascending("due"), new IndexOptions().name("due").sparse(true));
        collections.add(collection);
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
        return new PendingEvent(sequence, id, event.type(), json.writeValueAsString(envelope));
    }

    /** Tells the relay that something was stored. */
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Waits for news, at most that long. */
    void await(long millis) throws InterruptedException {
        if (news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    List<MongoCollection<Document>> collections() {
        return collections;
    }

    /** How many records owe events. */
    public long owing() {
        return collections.stream()
                .mapToLong(collection -> collection.countDocuments(new Document("due", 1)))
                .sum();
    }
}
