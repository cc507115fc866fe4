package org.ecobureau.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The store with indexes answers as the same store that scans everything. */
class IndexedQueriesTests {

    private static final int STEPS = 400;

    private static EmbeddedStore store;
    private static MongoServer scanningStore;
    private static MongoClient indexedClient;
    private static MongoClient scanningClient;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.inMemory();
        scanningStore = new MongoServer(H2Backend.inMemory());
        indexedClient = MongoClients.create(store.uri());
        scanningClient = MongoClients.create(scanningStore.bindAndGetConnectionString());
    }

    @AfterAll
    static void stop() {
        indexedClient.close();
        scanningClient.close();
        scanningStore.shutdownNow();
        store.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCommandDoesWhatAScanDoes(long seed) {
        MongoCollection<Document> indexed = indexedClient.getDatabase("test").getCollection("c" + seed);
        MongoCollection<Document> scanned = scanningClient.getDatabase("test").getCollection("c" + seed);
        RandomDocuments random = new RandomDocuments(seed);
        if (seed % 2 == 0) {
            RandomDocuments.createIndexes(indexed);
        }
        for (int id = 0; id < 120; id++) {
            Document document = random.document(id);
            indexed.insertOne(document);
            scanned.insertOne(document);
        }
        if (seed % 2 == 1) {
            RandomDocuments.createIndexes(indexed);
        }
        for (int step = 0; step < STEPS; step++) {
            compareStep(random, indexed, scanned, step);
        }
        assertThat(documents(indexed, new Document())).isEqualTo(documents(scanned, new Document()));
    }

    /** More of them with {@code -Dseeds=500}. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 12));
    }

    private static void compareStep(
            RandomDocuments random, MongoCollection<Document> indexed, MongoCollection<Document> scanned, int step) {
        Document query = random.query();
        Document order = random.order();
        int limit = random.number(20);
        Document update = random.update();
        String about = "step %d: %s sorted by %s, update %s".formatted(step, query.toJson(), order, update.toJson());
        switch (random.number(12)) {
            case 0 -> {
                Document few = new Document(query).append("_id", new Document("$gte", random.id()));
                assertThat(indexed.updateMany(few, update)).as(about).isEqualTo(scanned.updateMany(few, update));
            }
            case 1 -> {
                FindOneAndUpdateOptions options =
                        new FindOneAndUpdateOptions().sort(order).returnDocument(ReturnDocument.AFTER);
                assertThat(indexed.findOneAndUpdate(query, update, options))
                        .as(about)
                        .isEqualTo(scanned.findOneAndUpdate(query, update, options));
            }
            case 2 -> {
                Document one = new Document("_id", random.id()).append("b", new Document("$gt", 1));
                assertThat(indexed.deleteOne(one)).as(one.toJson()).isEqualTo(scanned.deleteOne(one));
            }
            case 3 -> assertThat(indexed.countDocuments(query)).as(about).isEqualTo(scanned.countDocuments(query));
            case 4, 5 -> {
                List<Document> pipeline = List.of(
                        new Document("$match", query),
                        new Document("$sort", order),
                        new Document("$limit", limit + 1),
                        new Document("$project", new Document("a", 1)));
                assertThat(indexed.aggregate(pipeline).into(new ArrayList<>()))
                        .as(about)
                        .isEqualTo(scanned.aggregate(pipeline).into(new ArrayList<>()));
            }
            case 6 ->
                assertThat(indexed.distinct("date", query, BsonValue.class).into(new ArrayList<>()))
                        .as(about)
                        .containsExactlyInAnyOrderElementsOf(
                                scanned.distinct("date", query, BsonValue.class).into(new ArrayList<>()));
            case 7 ->
                assertThat(indexed.find(query)
                                .sort(order)
                                .skip(limit / 4)
                                .limit(limit)
                                .into(new ArrayList<>()))
                        .as(about)
                        .isEqualTo(scanned.find(query)
                                .sort(order)
                                .skip(limit / 4)
                                .limit(limit)
                                .into(new ArrayList<>()));
            default -> assertThat(documents(indexed, query)).as(about).isEqualTo(documents(scanned, query));
        }
    }

    private static List<Document> documents(MongoCollection<Document> collection, Document query) {
        return collection.find(query).sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
