package org.ecobureau.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database whose collections have ordered indexes. The indexes live in memory and are built from the documents when
 * the database is opened; on disk are the documents and the descriptions of the indexes.
 */
final class IndexedDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    /** The prefix by which the backend knows the databases in its file. */
    private static final String DOCUMENTS = "databases.";

    private static final String META = "meta.";

    private final MVStore file;

    IndexedDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, sparse, false);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("explain") && query.get(command) instanceof Document explained) {
            clearLastStatus(channel);
            return explain(explained);
        }
        if (command.equalsIgnoreCase("aggregate")
                && StoreRead.ofPipeline(query).isPresent()
                && resolveCollection((String) query.get(command), false) instanceof IndexedCollection collection) {
            clearLastStatus(channel);
            return aggregate(collection, StoreRead.ofPipeline(query).get(), query, databases, oplog);
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /** The leading match (and the sort and limit after it) become a query, which an index may answer. */
    private Document aggregate(
            MongoCollection<Object> collection,
            StoreRead leading,
            Document command,
            DatabaseResolver databases,
            Oplog oplog) {
        List<Document> stages = Aggregation.parse(command.get("pipeline"));
        Aggregation rest = Aggregation.fromPipeline(
                stages.subList(leading.stages(), stages.size()), databases, this, collection, oplog);
        rest.validate(command);
        Document selector = new Document("$query", leading.filter());
        if (!leading.order().isEmpty()) {
            selector.put("$orderby", leading.order());
        }
        Iterable<Document> found = collection.handleQuery(new QueryParameters(selector, 0, leading.limit()));
        List<Document> result = rest.runStages(StreamSupport.stream(found.spliterator(), false));
        return okay(new Document(
                "cursor",
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", result)));
    }

    private Document explain(Document command) {
        StoreRead read = StoreRead.of(command);
        Document plan = resolveCollection(read.collection(), false) instanceof IndexedCollection collection
                ? collection.explain(read.filter(), read.order(), read.limit() > 0)
                : new Document("stage", "EOF");
        return okay(new Document(
                "queryPlanner",
                new Document("namespace", getFullCollectionNamespace(read.collection())).append("winningPlan", plan)));
    }

    private static Document okay(Document reply) {
        Utils.markOkay(reply);
        return reply;
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
        String name = getFullCollectionNamespace(collectionName);
        return new IndexedCollection(this, collectionName, options, documents(name), meta(name), cursorRegistry);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        String name = getFullCollectionNamespace(collectionName);
        file.removeMap(documents(name));
        file.removeMap(meta(name));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        String oldName = collection.getFullName();
        super.moveCollection(oldDatabase, collection, newCollectionName);
        String newName = getFullCollectionNamespace(newCollectionName);
        file.renameMap(documents(oldName), DOCUMENTS + newName);
        file.renameMap(meta(oldName), META + newName);
    }

    private MVMap<Object, Document> documents(String name) {
        return file.openMap(DOCUMENTS + name, new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE));
    }

    private MVMap<String, Object> meta(String name) {
        return file.openMap(META + name);
    }

    @Override
    protected long getStorageSize() {
        return file.getFileStore() == null ? 0 : file.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
