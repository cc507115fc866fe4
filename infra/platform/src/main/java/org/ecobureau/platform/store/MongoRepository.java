package org.ecobureau.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.outbox.Due;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.outbox.PendingEvent;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.KeysetPager;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.lifecycle.Step;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of one kind, one document each:
 *
 * <pre>{ _id, version, sequence, organisations: [creditCode], state: {…}, history: […], commands: […],
 *   pending: [{ sequence, id, type, envelope }], due: while anything is pending, createdAt, updatedAt }</pre>
 *
 * <p>A command is one conditional write of that document: state, history and events together or not at all.
 */
public abstract class MongoRepository<A> implements Repository<A> {

    /** The row-scope field: which organisations see the record. */
    public static final String ORGANISATIONS = "organisations";

    private static final int COMMANDS_KEPT = 32;
    private static final int PENDING_LIMIT = 1_000;
    private static final String COMMAND_INDEX = "commands_id";

    private final DocumentMapping<A> mapping;
    private final MongoCollection<Document> collection;
    private final Outbox outbox;
    private final KeysetPager<Stored<A>> pager;

    protected MongoRepository(MongoDatabase database, DocumentMapping<A> mapping, Outbox outbox) {
        this.mapping = mapping;
        this.collection = database.getCollection(mapping.collection());
        this.outbox = outbox;
        this.pager = new KeysetPager<>(collection, this::stored);
        collection.createIndex(
                Indexes.ascending("commands.id"),
                new IndexOptions().name(COMMAND_INDEX).unique(true).sparse(true));
        collection.createIndex(Indexes.ascending(ORGANISATIONS), new IndexOptions().name(ORGANISATIONS));
        mapping.indexes().forEach(index -> collection.createIndex(index.keys(), index.options()));
        outbox.register(collection);
    }

    /** For queries in the domain's own words. */
    protected final MongoCollection<Document> collection() {
        return collection;
    }

    @Override
    public Optional<Stored<A>> find(String id, Scope scope) {
        return scope.isNone()
                ? Optional.empty()
                : Optional.ofNullable(
                                collection.find(within(scope, eq("_id", id))).first())
                        .map(this::stored);
    }

    @Override
    public Map<String, Stored<A>> findAll(Collection<String> ids, Scope scope) {
        Map<String, Stored<A>> found = new HashMap<>();
        collection.find(within(scope, in("_id", ids))).forEach(document -> {
            Stored<A> stored = stored(document);
            found.put(stored.id(), stored);
        });
        return found;
    }

    @Override
    public Stored<A> require(String id, Scope scope) {
        return find(id, scope).orElseThrow(() -> Finding.of(PlatformProblem.NOT_FOUND)
                .with("type", mapping.aggregate())
                .with("id", id)
                .asProblem());
    }

    @Override
    public Optional<Stored<A>> findByCommand(String commandId) {
        return Optional.ofNullable(collection.find(eq("commands.id", commandId)).first())
                .map(this::stored);
    }

    @Override
    public Stored<A> insert(String id, Change<A> change, Command command) {
        Write<A> write = write(null, id, change, command);
        Document document = new Document("_id", id)
                .append("version", 1)
                .append("sequence", write.after.sequence())
                .append(ORGANISATIONS, List.copyOf(mapping.organisations(change.after())))
                .append("state", mapping.write(change.after()))
                .append("history", EnvelopeDocuments.history(write.history))
                .append("commands", List.of(EnvelopeDocuments.command(write.command)))
                .append("pending", EnvelopeDocuments.pending(write.pending))
                .append("createdAt", write.after.createdAt())
                .append("updatedAt", write.after.updatedAt());
        if (!write.pending.isEmpty()) {
            document.append("due", Due.since(id, command.recordedAt()));
        }
        try {
            collection.insertOne(document);
        } catch (MongoWriteException refused) {
            throw duplicate(id, refused);
        }
        tell(write);
        return write.after;
    }

    @Override
    public Stored<A> update(Stored<A> before, Change<A> change, Command command) {
        Write<A> write = write(before, before.id(), change, command);
        List<Bson> updates = new ArrayList<>(List.of(
                set("version", write.after.version()),
                set("sequence", write.after.sequence()),
                set(ORGANISATIONS, List.copyOf(mapping.organisations(change.after()))),
                set("state", mapping.write(change.after())),
                set("updatedAt", write.after.updatedAt()),
                pushEach("history", EnvelopeDocuments.history(write.history)),
                pushEach(
                        "commands",
                        List.of(EnvelopeDocuments.command(write.command)),
                        new PushOptions().slice(-COMMANDS_KEPT))));
        if (!write.pending.isEmpty()) {
            updates.add(pushEach("pending", EnvelopeDocuments.pending(write.pending)));
            updates.add(min("due", Due.since(before.id(), command.recordedAt())));
        }
        try {
            var result = collection.updateOne(
                    and(eq("_id", before.id()), eq("version", before.version())), combine(updates));
            if (result.getMatchedCount() == 0) {
                throw new ConcurrentChange(before.id());
            }
        } catch (MongoWriteException refused) {
            throw duplicate(before.id(), refused);
        }
        tell(write);
        return write.after;
    }

    private void tell(Write<A> write) {
        if (!write.pending.isEmpty()) {
            outbox.wake(collection, write.after.id());
        }
    }

    @Override
    public Stored<A> preview(String id, Change<A> change, Command command) {
        if (find(id, Scope.ALL).isPresent()) {
            throw alreadyExists(id);
        }
        return write(null, id, change, command).after;
    }

    @Override
    public Stored<A> preview(Stored<A> before, Change<A> change, Command command) {
        return write(before, before.id(), change, command).after;
    }

    /** The filter narrowed to what the scope lets see. */
    protected static Bson within(Scope scope, Bson filter) {
        if (scope.all()) {
            return filter;
        }
        String organisation = scope.organisation();
        return organisation == null ? in("_id", List.of()) : and(eq(ORGANISATIONS, organisation), filter);
    }

    protected final Stored<A> stored(Document document) {
        return new Stored<>(
                document.getString("_id"),
                document.getInteger("version"),
                document.getLong("sequence"),
                document.getList("pending", Document.class).size(),
                mapping.read(document.get("state", Document.class)),
                EnvelopeDocuments.readHistory(document),
                EnvelopeDocuments.readCommands(document),
                document.getDate("createdAt").toInstant(),
                document.getDate("updatedAt").toInstant());
    }

    /** A page of the records that match, within the scope. */
    protected final Connection<Stored<A>> page(Scope scope, Bson filter, Order order, PageArguments page) {
        return scope.isNone() ? Connection.empty() : pager.page(within(scope, filter), order, page);
    }

    /** A page for each parent, in a number of queries that does not depend on how many there are. */
    protected final Map<String, Connection<Stored<A>>> pages(
            String parentField, Collection<String> parents, Scope scope, Bson filter, Order order, PageArguments page) {
        return scope.isNone() ? Map.of() : pager.pages(parentField, parents, within(scope, filter), order, page);
    }

    private record Write<A>(
            Stored<A> after, List<HistoryEntry> history, AppliedCommand command, List<PendingEvent> pending) {}

    private Write<A> write(@Nullable Stored<A> before, String id, Change<A> change, Command command) {
        int version = before == null ? 1 : before.version() + 1;
        List<HistoryEntry> earlier = before == null ? List.of() : before.history();
        List<HistoryEntry> added = HistoryChain.append(earlier, change.steps(), version, command);
        long sequence = before == null ? 0 : before.sequence();
        List<PendingEvent> pending = new ArrayList<>();
        for (Step step : change.steps()) {
            for (DomainEvent event : step.events()) {
                pending.add(outbox.pending(mapping.aggregate(), id, ++sequence, event, step.at(), command));
            }
        }
        int waiting = pending.size() + (before == null ? 0 : before.pending());
        if (waiting > PENDING_LIMIT) {
            throw Finding.of(PlatformProblem.OUTBOX_FULL)
                    .with("pending", waiting)
                    .with("limit", PENDING_LIMIT)
                    .asProblem();
        }
        AppliedCommand applied = new AppliedCommand(command.id(), command.fingerprint());
        Stored<A> after = new Stored<>(
                id,
                version,
                sequence,
                waiting,
                change.after(),
                concat(earlier, added),
                concat(before == null ? List.of() : before.commands(), List.of(applied)),
                before == null ? command.recordedAt() : before.createdAt(),
                command.recordedAt());
        return new Write<>(after, added, applied, pending);
    }

    private RuntimeException duplicate(String id, MongoWriteException refused) {
        if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            return refused;
        }
        String message = refused.getError().getMessage();
        if (message.contains(COMMAND_INDEX)) {
            return new ConcurrentChange(id);
        }
        for (Index index : mapping.indexes()) {
            ProblemCode violation = index.violation();
            if (violation != null && message.contains(index.name())) {
                return Finding.of(violation).with("id", id).asProblem();
            }
        }
        return alreadyExists(id);
    }

    private Problem alreadyExists(String id) {
        return Finding.of(PlatformProblem.ALREADY_EXISTS)
                .with("type", mapping.aggregate())
                .with("id", id)
                .asProblem();
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
