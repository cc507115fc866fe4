package org.ecobureau.platform.page;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.ecobureau.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * A connection field under many parents, loaded for all of them at once.
 *
 * @param <F> the field's filter
 * @param <V> the nodes
 */
public final class ChildPages<F, V> {

    /** Loads one page for each of the parents, in a number of store queries that does not depend on how many. */
    public interface Loader<F, V> {
        Map<String, Connection<V>> load(
                Collection<String> parents, @Nullable F filter, PageArguments page, Scope scope);
    }

    private record Window<F>(@Nullable F filter, PageArguments page, Scope scope) {}

    private record Key<F>(String parent, Window<F> window) {}

    private final String name;

    /** @param name unique among the service's loaders */
    public ChildPages(BatchLoaderRegistry registry, String name, Loader<F, V> loader) {
        this.name = name;
        registry.<Key<F>, Connection<V>>forName(name)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromSupplier(() -> load(keys, loader)));
    }

    /** The page under one parent, loaded together with those under the others of the same level. */
    public CompletableFuture<Connection<V>> load(
            DataFetchingEnvironment environment, String parent, @Nullable F filter, PageArguments page, Scope scope) {
        DataLoader<Key<F>, Connection<V>> loader = environment.getDataLoader(name);
        if (loader == null) {
            throw new IllegalStateException(name + " is not registered");
        }
        return loader.load(new Key<>(parent, new Window<>(filter, page, scope)));
    }

    private static <F, V> Map<Key<F>, Connection<V>> load(Set<Key<F>> keys, Loader<F, V> loader) {
        Map<Window<F>, Set<String>> parents = new LinkedHashMap<>();
        keys.forEach(key -> parents.computeIfAbsent(key.window(), window -> new LinkedHashSet<>())
                .add(key.parent()));
        Map<Key<F>, Connection<V>> pages = new HashMap<>();
        parents.forEach((window, of) -> {
            Map<String, Connection<V>> loaded = loader.load(of, window.filter(), window.page(), window.scope());
            of.forEach(parent -> pages.put(new Key<>(parent, window), loaded.getOrDefault(parent, Connection.empty())));
        });
        return pages;
    }
}
