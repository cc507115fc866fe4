package org.ecobureau.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that answers queries from {@link OrderedIndex ordered indexes}. It hands out copies, so that a stored
 * document never changes while it is being read or written to disk.
 */
final class IndexedCollection extends H2Collection {

    /** So few documents are sorted faster than any index is searched for a better order. */
    private static final int FEW = 200;

    private static final int MANY = 2_000;

    private final LongAdder lookedAt = new LongAdder();

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    /** How many documents queries have looked at so far, whether they matched or not. */
    long lookedAt() {
        return lookedAt.sum();
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        lookedAt.increment();
        return super.documentMatchesQuery(document, query);
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Document order = orderBy == null ? new Document() : orderBy;
        if (order.containsKey("$natural")) {
            return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Optional<IndexScan> scan = plan(query, order, limit > 0, FEW);
        if (scan.isEmpty()) {
            return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Optional<Boolean> backwards = scan.get().readsBackwardsFor(order);
        Stream<Document> documents =
                scan.get().positions(backwards.orElse(false)).map(this::getDocument);
        Comparator<Document> comparator = backwards.isPresent() ? null : deriveComparator(orderBy);
        return matchDocumentsFromStream(query, documents, numberToSkip, limit, batchSize, comparator, fieldSelector);
    }

    /**
     * How a query is answered once many documents match it: few are sorted whatever the indexes, and tests hold few.
     *
     * @return the winning plan, in the form of a MongoDB server: a stage and that which it takes its documents from
     */
    synchronized Document explain(Document query, Document order, boolean limited) {
        Optional<IndexScan> scan = plan(query, order, limited, 0);
        Document found = scan.map(IndexedCollection::fetch).orElseGet(() -> new Document("stage", "COLLSCAN"));
        boolean inOrder = order.isEmpty()
                || scan.flatMap(any -> any.readsBackwardsFor(order)).isPresent();
        return inOrder ? found : new Document("stage", "SORT").append("inputStage", found);
    }

    private static Document fetch(IndexScan scan) {
        return new Document("stage", "FETCH")
                .append(
                        "inputStage",
                        new Document("stage", "IXSCAN")
                                .append("indexName", scan.index().getName()));
    }

    /** @param few as many documents are sorted rather than read in their order */
    private Optional<IndexScan> plan(Document query, Document order, boolean limited, int few) {
        List<OrderedIndex> ordered = getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .toList();
        Optional<IndexScan> smallest = smallest(ordered.stream().flatMap(index -> IndexScan.all(index, query)));
        if (order.isEmpty()
                || !limited
                || smallest.isPresent() && smallest.get().size(few) < few) {
            return smallest;
        }
        return smallest(ordered.stream()
                        .flatMap(index -> Stream.concat(
                                IndexScan.all(index, query),
                                IndexScan.of(index, query).isPresent() ? Stream.of() : IndexScan.ofAll(index).stream()))
                        .filter(scan -> scan.readsBackwardsFor(order).isPresent()))
                .or(() -> smallest);
    }

    private static Optional<IndexScan> smallest(Stream<IndexScan> scans) {
        return scans.min(Comparator.comparingInt(scan -> scan.size(MANY)));
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matchedDocuments, int batchSize) {
        return super.createQueryResult(
                matchedDocuments.stream().map(Document::clone).toList(), batchSize);
    }
}
