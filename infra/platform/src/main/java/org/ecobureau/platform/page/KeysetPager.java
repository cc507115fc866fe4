package org.ecobureau.platform.page;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.platform.page.Connection.Edge;
import org.ecobureau.platform.page.Connection.PageInfo;
import org.ecobureau.platform.page.PageArguments.Slice;

/** Pages through a collection by what comes after a key; it never skips, so a deep page costs what the first one does. */
public final class KeysetPager<T> {

    private final MongoCollection<Document> collection;
    private final Function<Document, T> reader;
    private final String identity;

    public KeysetPager(MongoCollection<Document> collection, Function<Document, T> reader) {
        this(collection, reader, "_id");
    }

    /** @param identity the field that is unique within any list: it makes orders total */
    public KeysetPager(MongoCollection<Document> collection, Function<Document, T> reader, String identity) {
        this.collection = collection;
        this.reader = reader;
        this.identity = identity;
    }

    /** The page asked for; one query, and a count when {@code totalCount} is read. */
    public Connection<T> page(Bson filter, Order order, PageArguments arguments) {
        Slice slice = arguments.slice();
        List<Document> found = collection
                .find(beyondCursor(filter, order, slice))
                .sort(order.sort(slice.backward(), identity))
                .limit(slice.size() + 1)
                .into(new ArrayList<>());
        return connection(found, order, slice, () -> collection.countDocuments(filter));
    }

    /**
     * The page asked for under each parent, in two queries however many parents there are: one for the ids and order
     * keys of their children, one for the children on the pages.
     *
     * @param parentField path of the field that names the parent: one value or an array of values
     * @return a connection for every parent, empty ones included
     */
    public Map<String, Connection<T>> pages(
            String parentField, Collection<String> parents, Bson filter, Order order, PageArguments arguments) {
        Slice slice = arguments.slice();
        Map<String, Document> groups = new HashMap<>();
        collection
                .aggregate(List.of(
                        new Document("$match", and(in(parentField, parents), beyondCursor(filter, order, slice))),
                        new Document("$sort", order.sort(slice.backward(), identity)),
                        new Document("$project", new Document("parent", "$" + parentField)),
                        new Document("$unwind", "$parent"),
                        new Document("$match", in("parent", parents)),
                        new Document(
                                "$group",
                                new Document("_id", "$parent")
                                        .append("ids", new Document("$push", "$_id"))
                                        .append("count", new Document("$sum", 1))),
                        new Document(
                                "$project",
                                new Document("count", 1)
                                        .append("ids", new Document("$slice", List.of("$ids", slice.size() + 1))))))
                .forEach(group -> groups.put(group.getString("_id"), group));
        Map<String, Document> children = new HashMap<>();
        List<String> wanted = groups.values().stream()
                .flatMap(group -> group.getList("ids", String.class).stream())
                .distinct()
                .toList();
        if (!wanted.isEmpty()) {
            collection.find(in("_id", wanted)).forEach(child -> children.put(child.getString("_id"), child));
        }
        Map<String, Connection<T>> pages = new HashMap<>();
        for (String parent : parents) {
            Document group = groups.get(parent);
            List<Document> found = group == null
                    ? List.of()
                    : group.getList("ids", String.class).stream()
                            .map(children::get)
                            .filter(java.util.Objects::nonNull)
                            .toList();
            LongSupplier total = slice.cursor() == null
                    ? () -> group == null ? 0 : group.get("count", Number.class).longValue()
                    : () -> collection.countDocuments(and(in(parentField, parent), filter));
            pages.put(parent, connection(found, order, slice, total));
        }
        return pages;
    }

    private Bson beyondCursor(Bson filter, Order order, Slice slice) {
        String cursor = slice.cursor();
        return cursor == null
                ? filter
                : and(filter, Cursor.decode(cursor, order).beyond(order, slice.backward(), identity));
    }

    private Connection<T> connection(List<Document> found, Order order, Slice slice, LongSupplier total) {
        boolean more = found.size() > slice.size();
        List<Document> shown = new ArrayList<>(more ? found.subList(0, slice.size()) : found);
        if (slice.backward()) {
            Collections.reverse(shown);
        }
        List<Edge<T>> edges = shown.stream()
                .map(document -> new Edge<>(Cursor.of(document, order, identity).encode(order), reader.apply(document)))
                .toList();
        boolean came = slice.cursor() != null;
        PageInfo info = new PageInfo(
                slice.backward() ? came : more,
                slice.backward() ? more : came,
                edges.isEmpty() ? null : edges.get(0).cursor(),
                edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
        return new Connection<>(edges, info, total);
    }
}
