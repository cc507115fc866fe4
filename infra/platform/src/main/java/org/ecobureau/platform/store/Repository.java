package org.ecobureau.platform.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.jspecify.annotations.Nullable;

/** All aggregates of one kind. Extended by an interface in the words of its domain. */
public interface Repository<A> {

    Optional<Stored<A>> find(String id, Scope scope);

    /** Those of the ids that exist within the scope, by id; one query. */
    Map<String, Stored<A>> findAll(Collection<String> ids, Scope scope);

    /** The record, or {@code NOT_FOUND}. */
    Stored<A> require(String id, Scope scope);

    /** The record to which a recent command was applied. */
    Optional<Stored<A>> findByCommand(String commandId);

    /** Stores a new record with its history and events, in one write. */
    Stored<A> insert(String id, Change<A> change, Command command);

    /**
     * Stores a change with its history and events, in one write.
     *
     * @throws ConcurrentChange when the record is no longer at the version that was read
     */
    Stored<A> update(Stored<A> before, Change<A> change, Command command);

    /** Whether a record's history and states are what was written. Errors: {@code NOT_FOUND}. */
    AuditChain auditChain(String id, Scope scope);

    /**
     * What changed in a record, latest first. Errors: {@code NOT_FOUND}.
     *
     * @param path only this field and what lies under it; null for all
     */
    List<FieldChange> fieldHistory(String id, @Nullable String path, int most, Scope scope);

    /** What {@link #insert} would store. */
    Stored<A> preview(String id, Change<A> change, Command command);

    /** What {@link #update} would store. */
    Stored<A> preview(Stored<A> before, Change<A> change, Command command);
}
