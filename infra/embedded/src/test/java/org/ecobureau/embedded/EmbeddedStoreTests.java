package org.ecobureau.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);
    private static final IndexOptions UNIQUE_SPARSE =
            new IndexOptions().unique(true).sparse(true);

    @TempDir
    private Path directory;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> permits;

    @BeforeEach
    void open() {
        store = EmbeddedStore.onFiles(directory, 0);
        client = MongoClients.create(store.uri());
        permits = client.getDatabase("permits").getCollection("permit");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void documentsAndIndexesSurviveARestart() {
        permits.createIndex(Indexes.ascending("holder"));
        permits.createIndex(Indexes.ascending("number"), UNIQUE);
        List<Document> documents = IntStream.range(0, 500)
                .mapToObj(i -> new Document("_id", i)
                        .append("number", "P-" + i)
                        .append("holder", "E-" + i % 50)
                        .append("history", List.of(new Document("at", new Date(i)))))
                .toList();
        permits.insertMany(documents);
        permits.updateOne(new Document("_id", 7), new Document("$set", new Document("holder", "E-99")));
        permits.deleteOne(new Document("_id", 8));

        reopen();

        assertThat(permits.countDocuments()).isEqualTo(499);
        assertThat(permits.find(new Document("_id", 9)).first()).isEqualTo(documents.get(9));
        assertThat(permits.find(new Document("holder", "E-99")).first()).containsEntry("number", "P-7");
        assertThat(permits.countDocuments(new Document("holder", "E-8"))).isEqualTo(9);
        assertDuplicate(new Document("number", "P-9"));
        assertThat(permits.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", "holder_1", "number_1");
    }

    @Test
    void anIndexMadeAgainIsTheSame() {
        permits.createIndex(Indexes.ascending("number"));
        permits.createIndex(Indexes.ascending("number"));

        assertThat(permits.listIndexes()).hasSize(2);
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> permits.createIndex(Indexes.ascending("number"), UNIQUE))
                .matches(e -> e.getErrorCode() == 86);
    }

    @Test
    void aUniqueIndexIsNotMadeOverDuplicates() {
        permits.insertMany(List.of(new Document("number", 1), new Document("number", 1L)));

        assertThatExceptionOfType(MongoServerException.class)
                .isThrownBy(() -> permits.createIndex(Indexes.ascending("number"), UNIQUE))
                .matches(e -> e.getCode() == 11000);
    }

    /** The file as it is at that moment is what a killed process leaves behind. */
    @Test
    void aJournaledWriteIsInTheFileWhenItIsAnswered(@TempDir Path left) throws IOException {
        MongoCollection<Document> journaled = permits.withWriteConcern(WriteConcern.JOURNALED);
        for (int i = 0; i < 50; i++) {
            journaled.insertOne(new Document("_id", i).append("version", 1));
            journaled.updateOne(new Document("_id", i / 2), new Document("$inc", new Document("version", 1)));
            Path found = Files.createDirectory(left.resolve("after-" + i));
            Files.copy(directory.resolve("store.mv"), found.resolve("store.mv"));

            try (EmbeddedStore survivor = EmbeddedStore.onFiles(found, 0);
                    MongoClient reader = MongoClients.create(survivor.uri())) {
                MongoCollection<Document> survived =
                        reader.getDatabase("permits").getCollection("permit");
                assertThat(survived.find().into(new ArrayList<>()))
                        .as("after write %d", i)
                        .isEqualTo(permits.find().into(new ArrayList<>()));
            }
        }
    }

    @Test
    void compoundKeysAreUniqueAsAWhole() {
        permits.createIndex(Indexes.ascending("office", "number"), UNIQUE);
        permits.insertOne(new Document("office", "A").append("number", 1));
        permits.insertOne(new Document("office", "A").append("number", 2));

        assertDuplicate(new Document("office", "A").append("number", 2.0));
        permits.deleteOne(new Document("office", "A").append("number", 2));
        permits.insertOne(new Document("office", "A").append("number", 2));
    }

    @Test
    void elementsOfArraysAreUniqueAcrossDocumentsButNotInsideOne() {
        permits.createIndex(Indexes.ascending("commands.id"), UNIQUE_SPARSE);
        permits.insertOne(commands("a", "b", "b"));
        permits.insertOne(commands());
        permits.insertOne(commands());

        assertDuplicate(commands("c", "b"));
        permits.updateMany(new Document("commands.id", "a"), new Document("$set", new Document("commands", List.of())));
        permits.insertOne(commands("c", "b"));
    }

    @Test
    void aSparseUniqueIndexLeavesOutWhatIsMissing() {
        permits.createIndex(Indexes.ascending("number"), UNIQUE_SPARSE);
        permits.insertMany(List.of(new Document(), new Document(), new Document("number", 1)));

        assertThat(permits.countDocuments(new Document("number", null))).isEqualTo(2);
        assertDuplicate(new Document("number", 1));
    }

    @Test
    void aFailedUpdateLeavesDocumentAndIndexesAsTheyWere() {
        permits.createIndex(Indexes.ascending("number"), UNIQUE);
        permits.createIndex(Indexes.ascending("holder"));
        permits.insertMany(List.of(
                new Document("_id", 1).append("number", 1).append("holder", "a"),
                new Document("_id", 2).append("number", 2).append("holder", "b")));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> permits.updateOne(
                        new Document("_id", 2), new Document("$set", new Document("number", 1).append("holder", "c"))));

        assertThat(permits.countDocuments(new Document("holder", "c"))).isZero();
        assertThat(permits.countDocuments(new Document("holder", "b").append("number", 2)))
                .isOne();
    }

    @Test
    void whatWasReadDoesNotChangeUnderTheReader() throws InterruptedException {
        permits.insertOne(new Document("_id", 1).append("left", 0).append("right", 0));
        Thread writer = new Thread(() -> {
            for (int i = 1; i <= 2_000; i++) {
                permits.updateOne(
                        new Document("_id", 1), new Document("$set", new Document("left", i).append("right", i)));
            }
        });
        writer.start();
        while (writer.isAlive()) {
            Document read = permits.find(new Document("_id", 1)).first();
            assertThat(read.get("left")).isEqualTo(read.get("right"));
        }
        writer.join();
    }

    @Test
    void wholeDocumentsMayBeIds() {
        Document id = new Document("group", "g").append("event", 5);
        permits.insertMany(List.of(new Document("_id", id), new Document("_id", new Document("group", "g"))));

        assertThat(permits.countDocuments(new Document("_id", id))).isOne();
        assertDuplicate(new Document("_id", new Document("group", "g").append("event", 5L)));
    }

    @Test
    void droppedCollectionsAreGoneAfterARestart() {
        permits.createIndex(Indexes.ascending("number"));
        permits.insertOne(new Document("number", 1));
        permits.drop();
        client.getDatabase("other").getCollection("c").insertOne(new Document());
        client.getDatabase("other").drop();

        reopen();

        assertThat(client.getDatabase("permits").listCollectionNames()).isEmpty();
        assertThat(client.getDatabase("other").listCollectionNames()).isEmpty();
    }

    @Test
    void aDirectoryServesOneStoreAtATime() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedStore.onFiles(directory, 0))
                .withMessageContaining("store.mv");
    }

    private static Document commands(String... ids) {
        return new Document(
                "commands",
                List.of(ids).stream().map(id -> new Document("id", id)).toList());
    }

    private void assertDuplicate(Document document) {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> permits.insertOne(document))
                .matches(e -> e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY);
    }
}
