package org.ecobureau.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slow readers while the file gives its space back as fast as it can: next to nothing is cached, nothing that is out of
 * use is kept for a while, the upkeep never rests, and versions pass.
 */
class UpkeepTests {

    private static final int RECORDS = 600;
    private static final int BUSY = 100;
    private static final int ROUNDS = 2;
    private static final int CLOSES = 20;
    private static final String FILLING = "x".repeat(3_000);

    /** Matches every record, after a while. */
    private static final Bson SLOWLY = Filters.not(Filters.regex("probe", "^x*x*y"));

    @TempDir
    private Path directory;

    private MVStore file;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> records;
    private MongoCollection<Document> busy;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void open() {
        file = new MVStore.Builder()
                .fileName(directory.resolve("store.mv").toString())
                .cacheSize(1)
                .autoCommitDisabled()
                .open();
        file.setRetentionTime(0);
        store = new EmbeddedStore(file, EmbeddedStore.loopback(0));
        client = MongoClients.create(store.uri());
        MongoDatabase database = client.getDatabase("records");
        records = database.getCollection("records");
        busy = database.getCollection("busy").withWriteConcern(WriteConcern.JOURNALED);
        for (int from = 0; from < RECORDS; from += BUSY) {
            List<Document> some = new ArrayList<>();
            for (int id = from; id < from + BUSY; id++) {
                some.add(record(id));
            }
            records.withWriteConcern(WriteConcern.JOURNALED).insertMany(some);
        }
        for (int id = 0; id < BUSY; id++) {
            busy.insertOne(record(id));
        }
    }

    private static Document record(int id) {
        return new Document("_id", id).append("filling", FILLING).append("probe", "x".repeat(600));
    }

    @AfterEach
    void close() {
        enough.set(true);
        threads.shutdown();
        client.close();
        store.close();
    }

    private Future<?> untilEnough(Runnable round) {
        return threads.submit(() -> {
            while (!enough.get()) {
                round.run();
            }
        });
    }

    @Test
    void whatACommandReadsIsNotGivenBackBeforeItEnds() throws Exception {
        AtomicInteger next = new AtomicInteger();
        Future<?> beside = untilEnough(() -> {
            int id = next.getAndIncrement() % BUSY;
            busy.updateOne(Filters.eq("_id", id), Updates.inc("changes", 1));
            file.compact(95, 256 << 10);
        });
        for (int round = 0; round < ROUNDS; round++) {
            for (int id = round; id < RECORDS; id += 10) {
                records.replaceOne(Filters.eq("_id", id), record(id));
            }
            List<Document> all = records.find(SLOWLY).batchSize(40).into(new ArrayList<>());
            assertThat(all).hasSize(RECORDS).allMatch(each -> each.getString("filling")
                    .equals(FILLING));
        }
        enough.set(true);
        beside.get(60, TimeUnit.SECONDS);
        assertThat(busy.countDocuments()).isEqualTo(BUSY);
    }

    @Test
    void closingCutsOffNoWrite() {
        for (int round = 0; round < CLOSES; round++) {
            Path file = directory.resolve("closed-" + round);
            try (MVStore written = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .open()) {
                MVMap<Integer, String> map = written.openMap("records");
                Upkeep upkeep = new Upkeep(written);
                for (int id = 0; id < RECORDS || written.getCurrentVersion() < 2; id++) {
                    map.put(id, FILLING + id);
                }
                upkeep.close();
                map.put(-1, "last");
            }
            try (MVStore again = new MVStore.Builder().fileName(file.toString()).open()) {
                assertThat(again.openMap("records").get(-1)).isEqualTo("last");
            }
        }
    }

    /** The library asserts on closing that no version is in use. */
    @Test
    void aCommandThatEndsDuringACommitLeavesNothingInUse() {
        MVStore other = MVStore.open(directory.resolve("other.mv").toString());
        MVStore.TxCounter command = other.registerVersionUsage();
        AtomicBoolean ended = new AtomicBoolean();
        other.setOldestVersionTracker(version -> {
            if (!ended.getAndSet(true)) {
                CompletableFuture.runAsync(() -> other.deregisterVersionUsage(command), threads)
                        .join();
            }
        });
        other.openMap("documents").put(1, 1);
        other.commit();
        assertThat(ended).isTrue();

        new IndexedBackend(other).close();

        assertThat(other.isClosed()).isTrue();
    }
}
