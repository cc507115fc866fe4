package org.ecobureau.platform.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, in the shape of a Relay connection.
 *
 * @param total counts the whole list; asked only when the query asks for {@code totalCount}
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, LongSupplier total) {

    /** One entry with the cursor of its place. */
    public record Edge<T>(String cursor, T node) {}

    /** Whether there is more, and where to go on. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public static <T> Connection<T> empty() {
        return new Connection<>(List.of(), new PageInfo(false, false, null, null), () -> 0);
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public long totalCount() {
        return total.getAsLong();
    }

    /** The same page with each node in another form. */
    public <V> Connection<V> map(Function<T, V> view) {
        return new Connection<>(
                edges.stream()
                        .map(edge -> new Edge<>(edge.cursor(), view.apply(edge.node())))
                        .toList(),
                pageInfo,
                total);
    }
}
