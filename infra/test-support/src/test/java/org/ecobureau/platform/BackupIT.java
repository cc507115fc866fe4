package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.ConnectionFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.ecobureau.platform.backup.Backup;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.EventLog;
import org.ecobureau.platform.outbox.Relay;
import org.ecobureau.platform.outbox.RelaySettings;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.test.servers.TestBroker;
import org.ecobureau.test.servers.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A backup is of one piece although commands and the relay were at work while it was made. */
class BackupIT {

    private static final int NOTES = 20;

    private static byte[] backup;

    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    private final MongoDatabase restored =
            client.getDatabase(TestStore.current().newDatabase());

    @BeforeAll
    static void write() throws Exception {
        try (Desk desk = new Desk()) {
            backup = backupUnderLoad(desk);
        }
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everyEventOfEveryRecordIsInItOnce() throws Exception {
        new Backup(restored).restore(new ByteArrayInputStream(backup));

        Set<String> said = new TreeSet<>();
        Set<String> kept = new TreeSet<>();
        for (Document note : restored.getCollection("notes").find()) {
            for (long sequence = 1; sequence <= note.getLong("sequence"); sequence++) {
                said.add("note/%s/%d".formatted(note.getString("_id"), sequence));
            }
            note.getList("pending", Document.class).forEach(event -> kept.add(event.getString("id")));
        }
        restored.getCollection(EventLog.COLLECTION).find().forEach(event -> kept.add(event.getString("_id")));
        assertThat(said).hasSizeGreaterThan(NOTES);
        assertThat(kept).isEqualTo(said);
    }

    @Test
    void whatHoldsSomethingIsNotWrittenOver() {
        restored.getCollection("notes").insertOne(new Document("_id", "other"));

        assertThatIOException()
                .isThrownBy(() -> new Backup(restored).restore(new ByteArrayInputStream(backup)))
                .withMessageContaining("expected: an empty database");
    }

    @Test
    void aDatabaseIsEmptiedBeforeItsRestore() throws Exception {
        long documents = new Backup(restored).restore(new ByteArrayInputStream(backup));

        assertThat(new Backup(restored).empty()).isEqualTo(documents);
        assertThat(new Backup(restored).restore(new ByteArrayInputStream(backup)))
                .isEqualTo(documents);
    }

    @Test
    void aFileThatBreaksOffIsRefused() {

        assertThatIOException().isThrownBy(() -> new Backup(restored)
                .restore(new ByteArrayInputStream(Arrays.copyOf(backup, backup.length / 2))));
    }

    private static byte[] backupUnderLoad(Desk desk) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(TestBroker.current().newUri());
        factory.setAutomaticRecoveryEnabled(false);
        Relay relay = new Relay(
                "test",
                new RelaySettings(2, 50, Duration.ofSeconds(3)),
                desk.outbox,
                desk.database,
                factory,
                new Topology(new Catalogue(JsonMapper.shared()), "test"),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        AtomicBoolean working = new AtomicBoolean(true);
        relay.start();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < NOTES; i++) {
                desk.write("n" + i, "text", "a");
            }
            for (int i = 0; working.get(); i++) {
                desk.count("n" + i % NOTES, Desk.PLAIN);
            }
        });
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new Backup(desk.database).write(file);
            return file.toByteArray();
        } finally {
            working.set(false);
            work.join();
            relay.stop();
        }
    }
}
