package org.ecobureau.platform.page;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.ecobureau.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * A field by which a record, however it was reached, is read as it stood at a moment; the records of one level are loaded
 * together, in one query for each moment.
 *
 * @param <V> what is shown
 */
public final class PastRecords<V> {

    /** Loads those that the scope lets see, by id. */
    public interface Loader<V> {
        Map<String, V> load(Collection<String> ids, Scope scope);
    }

    private record Key(String id, Scope scope) {}

    private final String name;

    /** @param name unique among the service's loaders */
    public PastRecords(BatchLoaderRegistry registry, String name, Loader<V> loader) {
        this.name = name;
        registry.<Key, V>forName(name)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromSupplier(() -> load(keys, loader)));
    }

    /** The record as the scope sees it; null where it was not there. */
    public CompletableFuture<@Nullable V> load(DataFetchingEnvironment environment, String id, Scope scope) {
        DataLoader<Key, @Nullable V> loader = environment.getDataLoader(name);
        if (loader == null) {
            throw new IllegalStateException(name + " is not registered");
        }
        return loader.load(new Key(id, scope));
    }

    private static <V> Map<Key, V> load(Set<Key> keys, Loader<V> loader) {
        Map<Scope, Set<String>> wanted = new LinkedHashMap<>();
        keys.forEach(key ->
                wanted.computeIfAbsent(key.scope(), scope -> new HashSet<>()).add(key.id()));
        Map<Key, V> found = new HashMap<>();
        wanted.forEach(
                (scope, ids) -> loader.load(ids, scope).forEach((id, record) -> found.put(new Key(id, scope), record)));
        return found;
    }
}
