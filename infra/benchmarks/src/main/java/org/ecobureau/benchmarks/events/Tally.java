package org.ecobureau.benchmarks.events;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;

/** A record that counts, and says each time how far it has got, in an event of the usual size. */
record Tally(String text, int count) {

    /** As large as the events of the permits service are on average. */
    static final String TEXT = "湖南省衡阳市衡南县".repeat(8);

    enum Action {
        COUNT
    }

    record Counted(String text, int count) implements DomainEvent {
        @Override
        public String type() {
            return EventsBenchmark.TYPE;
        }
    }

    static Change<Tally> start(Instant at) {
        return new Tally(TEXT, 0).counted(at);
    }

    Change<Tally> counted(Instant at) {
        return Change.of(new Tally(text, count + 1), Action.COUNT, at).emit(new Counted(text, count + 1));
    }

    /** All tallies. */
    static final class Tallies extends MongoRepository<Tally> {

        Tallies(MongoDatabase database, Outbox outbox) {
            super(database, new Mapping(), outbox);
        }
    }

    private static final class Mapping implements DocumentMapping<Tally> {

        @Override
        public String aggregate() {
            return "tally";
        }

        @Override
        public String collection() {
            return "tallies";
        }

        @Override
        public Document write(Tally tally) {
            return new Document("text", tally.text).append("count", tally.count);
        }

        @Override
        public Tally read(Document state) {
            return new Tally(state.getString("text"), state.getInteger("count"));
        }

        @Override
        public Collection<String> organisations(Tally tally) {
            return List.of();
        }

        @Override
        public List<Index> indexes() {
            return List.of();
        }
    }
}
