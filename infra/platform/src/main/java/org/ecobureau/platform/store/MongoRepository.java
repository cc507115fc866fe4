package org.ecobureau.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
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
import org.ecobureau.platform.statistics.Period;
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
 *   pending: [{ sequence, id, type, envelope }], due: while anything is pending, createdAt, updatedAt,
 *   superseded: [version], unkept: while a version is not kept yet }</pre>
 *
 * <p>A command is one conditional write of that document: state, history and events together or not at all. Where the
 * mapping keeps versions, the version that the write replaces waits in it too, and every reading method answers a scope
 * with a moment from the versions.
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
    private final @Nullable Past<A> past;

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
        this.past = mapping.keepsVersions() ? new Past<>(database, collection, mapping) : null;
        outbox.register(collection);
    }

    /** The aggregate's name. */
    public String aggregate() {
        return mapping.aggregate();
    }

    /** Keeps the versions that were written and not kept yet; with {@code all}, those of other processes too. */
    public void keepVersions(boolean all) {
        if (past != null) {
            past.keep(all);
        }
    }

    /** For queries in the domain's own words, on records as they stand now. */
    protected final MongoCollection<Document> collection() {
        return collection;
    }

    /** For counts in the domain's own words, on what {@link #within} narrows to the same scope. */
    protected final MongoCollection<Document> collection(Scope scope) {
        return scope.asOf() == null ? collection : past().versions();
    }

    /** What the records count for on the days of a period; what was written before is in it. */
    protected final int counted(String figure, Period period) {
        return past().counters().sum(figure, period);
    }

    /** What the records count for on all days up to one. */
    protected final int countedUntil(String figure, LocalDate day) {
        return past().counters().until(figure, day);
    }

    /** How many members of the figure a calendar year has. */
    protected final int countedMembers(String figure, int year) {
        return past().counters().members(figure, year);
    }

    /** Bounds a field of days to what it reached at the scope's moment, so that what reaches further is not looked at. */
    protected final Bson within(Scope scope, String horizon) {
        Instant asOf = scope.asOf();
        return asOf == null ? empty() : lte(horizon, past().horizon(horizon, asOf));
    }

    private Past<A> past() {
        if (past == null) {
            throw new IllegalStateException(mapping.aggregate() + " keeps no versions");
        }
        return past;
    }

    @Override
    public Optional<Stored<A>> find(String id, Scope scope) {
        if (scope.asOf() != null) {
            return Optional.ofNullable(findAll(List.of(id), scope).get(id));
        }
        return scope.isNone()
                ? Optional.empty()
                : Optional.ofNullable(
                                collection.find(within(scope, eq("_id", id))).first())
                        .map(this::stored);
    }

    @Override
    public Map<String, Stored<A>> findAll(Collection<String> ids, Scope scope) {
        if (scope.asOf() != null) {
            return past().findAll(ids, scope);
        }
        Map<String, Stored<A>> found = new HashMap<>();
        collection.find(within(scope, in("_id", ids))).forEach(document -> {
            Stored<A> stored = stored(document);
            found.put(stored.id(), stored);
        });
        return found;
    }

    @Override
    public Stored<A> require(String id, Scope scope) {
        return find(id, scope).orElseThrow(() -> notFound(id));
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
                .append("state", write.state)
                .append("history", EnvelopeDocuments.history(write.history))
                .append("commands", List.of(EnvelopeDocuments.command(write.command)))
                .append("pending", EnvelopeDocuments.pending(write.pending))
                .append("createdAt", write.after.createdAt())
                .append("updatedAt", write.after.updatedAt());
        if (!write.pending.isEmpty()) {
            document.append("due", Due.since(id, command.recordedAt()));
        }
        if (past != null) {
            document.append(Versions.SUPERSEDED, List.of())
                    .append(Versions.COUNTED, 0)
                    .append(Versions.UNKEPT, write.after.updatedAt());
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
                set("state", write.state),
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
        if (past != null) {
            updates.add(push(Versions.SUPERSEDED, past.superseded(before, write.after.updatedAt())));
            updates.add(min(Versions.UNKEPT, Date.from(write.after.updatedAt())));
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
        if (past != null) {
            past.owed();
        }
        if (!write.pending.isEmpty()) {
            outbox.wake(collection, write.after.id());
        }
    }

    @Override
    public AuditChain auditChain(String id, Scope scope) {
        Document record = requireDocument(id, scope);
        List<HistoryEntry> history = EnvelopeDocuments.readHistory(record);
        List<Document> kept = past == null ? List.of() : past.versionsOf(id, Integer.MAX_VALUE);
        return new AuditChain(
                history.size(),
                EnvelopeDocuments.brokenAt(record, history, kept),
                history.isEmpty() ? "" : history.get(history.size() - 1).hash());
    }

    @Override
    public List<FieldChange> fieldHistory(String id, @Nullable String path, int most, Scope scope) {
        Document record = requireDocument(id, scope);
        return past == null
                ? List.of()
                : FieldDifferences.latest(
                        past.versionsOf(id, most),
                        EnvelopeDocuments.readHistory(record),
                        mapping.derived(),
                        path,
                        most);
    }

    private Document requireDocument(String id, Scope scope) {
        Document found = scope.isNone()
                ? null
                : collection
                        .find(within(scope.asOf((Instant) null), eq("_id", id)))
                        .first();
        if (found == null) {
            throw notFound(id);
        }
        return found;
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

    /** The filter narrowed to what the scope lets see, and to what stood at its moment. */
    protected static Bson within(Scope scope, Bson filter) {
        Instant asOf = scope.asOf();
        Bson standing = asOf == null ? filter : and(filter, Versions.at(asOf));
        if (scope.all()) {
            return standing;
        }
        String organisation = scope.organisation();
        if (organisation == null) {
            return in("_id", List.of());
        }
        return and(
                scope.also().isEmpty()
                        ? eq(ORGANISATIONS, organisation)
                        : in(ORGANISATIONS, concat(List.of(organisation), List.copyOf(scope.also()))),
                standing);
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

    /**
     * The records that match, within the scope and in no order; for filters that find few.
     *
     * @param most 0 for all
     */
    protected final List<Stored<A>> found(Scope scope, Bson filter, int most) {
        if (scope.asOf() != null) {
            return past().found(scope, filter, most);
        }
        return scope.isNone()
                ? List.of()
                : collection
                        .find(within(scope, filter))
                        .limit(most)
                        .map(this::stored)
                        .into(new ArrayList<>());
    }

    /** A page of the records that match, within the scope. */
    protected final Connection<Stored<A>> page(Scope scope, Bson filter, Order order, PageArguments page) {
        if (scope.isNone()) {
            return Connection.empty();
        }
        return scope.asOf() == null
                ? pager.page(within(scope, filter), order, page)
                : past().page(scope, filter, order, page);
    }

    /** A page for each parent, in a number of queries that does not depend on how many there are. */
    protected final Map<String, Connection<Stored<A>>> pages(
            String parentField, Collection<String> parents, Scope scope, Bson filter, Order order, PageArguments page) {
        if (scope.isNone()) {
            return Map.of();
        }
        return scope.asOf() == null
                ? pager.pages(parentField, parents, within(scope, filter), order, page)
                : past().pages(parentField, parents, scope, filter, order, page);
    }

    private record Write<A>(
            Stored<A> after,
            Document state,
            List<HistoryEntry> history,
            AppliedCommand command,
            List<PendingEvent> pending) {}

    private Write<A> write(@Nullable Stored<A> before, String id, Change<A> change, Command command) {
        int version = before == null ? 1 : before.version() + 1;
        List<HistoryEntry> earlier = before == null ? List.of() : before.history();
        Document state = mapping.write(change.after());
        List<HistoryEntry> added =
                HistoryChain.append(earlier, change.steps(), version, command, EnvelopeDocuments.digest(state));
        // Versions follow one another also where the clocks of two machines differ.
        Instant updatedAt = before == null || before.updatedAt().isBefore(command.recordedAt())
                ? command.recordedAt()
                : before.updatedAt();
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
                updatedAt);
        return new Write<>(after, state, added, applied, pending);
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

    private Problem notFound(String id) {
        return Finding.of(PlatformProblem.NOT_FOUND)
                .with("type", mapping.aggregate())
                .with("id", id)
                .asProblem();
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
