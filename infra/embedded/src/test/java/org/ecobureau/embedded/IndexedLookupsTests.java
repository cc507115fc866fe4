package org.ecobureau.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No lookup by an indexed field scans. */
class IndexedLookupsTests {

    private static final String DATABASE = "test";
    private static final String COLLECTION = "indexed";
    private static final int DOCUMENTS = 5_000;
    private static final int PAGE = 20;

    private static MongoServer store;
    private static IndexedCollection collection;
    private static MongoClient client;

    @BeforeAll
    static void fill() {
        IndexedBackend backend = new IndexedBackend(new MVStore.Builder().open());
        store = new MongoServer(backend);
        client = MongoClients.create(store.bindAndGetConnectionString());
        MongoCollection<Document> indexed = client.getDatabase(DATABASE).getCollection(COLLECTION);
        indexed.createIndex(Indexes.ascending("creditCode"), new IndexOptions().unique(true));
        indexed.createIndex(Indexes.ascending("office", "number"), new IndexOptions().unique(true));
        indexed.createIndex(
                Indexes.ascending("commands.id"),
                new IndexOptions().unique(true).sparse(true));
        indexed.createIndex(Indexes.ascending("status", "issuedOn"));
        indexed.createIndex(Indexes.ascending("keys", "creditCode"));
        indexed.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        indexed.insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(IndexedLookupsTests::document)
                .toList());
        collection = (IndexedCollection) backend.resolveDatabase(DATABASE).resolveCollection(COLLECTION, true);
    }

    @AfterAll
    static void stop() {
        client.close();
        store.shutdownNow();
    }

    private static Document document(int i) {
        Document document = new Document("_id", "id-" + i)
                .append("creditCode", "91430422" + i)
                .append("office", "office-" + i % 10)
                .append("number", i)
                .append("version", i % 7)
                .append("commands", List.of(new Document("id", "x" + i), new Document("id", "y" + i)))
                .append("keys", List.of("all", "tenth-" + i % 10, "own-" + i))
                .append("status", i % 3 == 0 ? "OPEN" : "CLOSED")
                .append("issuedOn", "2020-%02d-%02d".formatted(1 + i % 12, 1 + i % 28));
        return i % 500 == 0 ? document.append("due", i % 16) : document;
    }

    private static List<Document> lookups() {
        return List.of(
                find(new Document("_id", "id-4000").append("version", 4000 % 7)),
                find(new Document("creditCode", "914304224000")),
                find(new Document("office", "office-0").append("number", 4000)),
                find(new Document("office", "office-0").append("number", new Document("$gte", 4980))),
                find(new Document("commands.id", "y4000")),
                find(new Document("due", new Document("$gte", 0))),
                find(new Document("creditCode", new Document("$in", List.of("914304224000", "914304224001")))),
                find(new Document("status", "OPEN")).append("sort", new Document("issuedOn", 1).append("_id", 1)),
                find(new Document("keys", "all")).append("sort", new Document("creditCode", 1).append("_id", 1)),
                find(new Document("keys", "tenth-3")).append("sort", new Document("creditCode", -1).append("_id", -1)),
                find(new Document("$and", List.of(new Document("keys", "own-4000"), new Document("keys", "all")))),
                find(new Document()).append("sort", new Document("_id", -1)));
    }

    private static Document find(Document filter) {
        return find(filter, PAGE);
    }

    private static Document find(Document filter, int limit) {
        return new Document("find", COLLECTION).append("filter", filter).append("limit", limit);
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void aLookupLooksAtNothingButWhatItReturns(Document lookup) {
        long before = collection.lookedAt();
        List<Document> found = run(lookup);

        assertThat(found).isNotEmpty();
        assertThat(collection.lookedAt() - before).isEqualTo(found.size());
    }

    /** As a list goes on behind the last record of the page before; what else that record's day had is looked at again. */
    @Test
    void theNextPageLooksAtTheDayItGoesOnIn() {
        String day = "2020-06-14";
        String last = "id-2000";
        List<Document> behind = List.of(
                new Document("issuedOn", new Document("$gt", day)),
                new Document("issuedOn", day).append("_id", new Document("$gt", last)));
        Document sameDay = new Document("status", "CLOSED").append("issuedOn", day);
        int earlier = run(find(new Document(sameDay).append("_id", new Document("$lte", last)), DOCUMENTS))
                .size();
        assertThat(earlier).isPositive();

        long before = collection.lookedAt();
        List<Document> found = run(find(new Document("status", "CLOSED").append("$or", behind))
                .append("sort", new Document("issuedOn", 1).append("_id", 1)));

        assertThat(found).hasSize(PAGE);
        assertThat(collection.lookedAt() - before).isEqualTo(earlier + PAGE);
    }

    @Test
    void whatNoIndexAnswersLooksAtEveryDocument() {
        long before = collection.lookedAt();
        List<Document> found = run(find(new Document("creditCode", new Document("$regex", "4000$"))));

        assertThat(found).hasSize(1);
        assertThat(collection.lookedAt() - before).isEqualTo(DOCUMENTS);
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void theIndexOfALookupIsTold(Document lookup) {
        assertThat(plan(lookup).getString("stage")).isEqualTo("FETCH");
        assertThat(plan(lookup).get("inputStage", Document.class))
                .containsEntry("stage", "IXSCAN")
                .containsKey("indexName");
    }

    @ParameterizedTest
    @MethodSource("scans")
    void whatNoIndexAnswersIsTold(Document command, String stages) {
        assertThat(stages(plan(command))).isEqualTo(stages);
    }

    private static List<Arguments> scans() {
        Document anything = new Document("creditCode", new Document("$regex", "4000$"));
        Document owned = new Document("keys", "own-4000");
        Document byVersion = new Document("version", 1);
        return List.of(
                Arguments.of(find(anything), "COLLSCAN"),
                Arguments.of(find(anything).append("sort", byVersion), "SORT COLLSCAN"),
                Arguments.of(find(owned).append("sort", byVersion), "SORT FETCH IXSCAN"),
                Arguments.of(new Document("count", COLLECTION).append("query", anything), "COLLSCAN"),
                Arguments.of(
                        new Document("distinct", COLLECTION)
                                .append("key", "office")
                                .append("query", owned),
                        "FETCH IXSCAN"),
                Arguments.of(
                        new Document("findAndModify", COLLECTION)
                                .append("query", owned)
                                .append("sort", byVersion),
                        "SORT FETCH IXSCAN"),
                Arguments.of(pipeline(new Document("$match", owned), new Document("$count", "many")), "FETCH IXSCAN"),
                Arguments.of(pipeline(new Document("$count", "many")), "COLLSCAN"),
                Arguments.of(update(new Document("q", anything).append("u", new Document())), "COLLSCAN"),
                Arguments.of(
                        new Document("delete", COLLECTION)
                                .append("deletes", List.of(new Document("q", owned).append("limit", 1))),
                        "FETCH IXSCAN"),
                Arguments.of(new Document("find", "unheard-of"), "EOF"));
    }

    @Test
    void whatCannotBeExplainedIsRefused() {
        Document one = new Document("q", new Document("_id", 1)).append("u", new Document());

        assertThatThrownBy(() -> plan(update(one, one))).hasMessageContaining("one statement of updates");
        assertThatThrownBy(() -> plan(new Document("insert", COLLECTION)))
                .hasMessageContaining("unknown command: insert");
    }

    private static Document pipeline(Document... stages) {
        return new Document("aggregate", COLLECTION)
                .append("pipeline", List.of(stages))
                .append("cursor", new Document());
    }

    private static Document update(Document... statements) {
        return new Document("update", COLLECTION).append("updates", List.of(statements));
    }

    private static Document plan(Document command) {
        return client.getDatabase(DATABASE)
                .runCommand(new Document("explain", command).append("verbosity", "queryPlanner"))
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);
    }

    private static String stages(Document plan) {
        String stage = plan.getString("stage");
        return plan.containsKey("inputStage") ? stage + " " + stages(plan.get("inputStage", Document.class)) : stage;
    }

    private static List<Document> run(Document command) {
        return client.getDatabase(DATABASE)
                .runCommand(command)
                .get("cursor", Document.class)
                .getList("firstBatch", Document.class);
    }
}
