package org.ecobureau.platform.backup;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.ecobureau.platform.outbox.EventLog;
import org.ecobureau.platform.outbox.RelayPause;

/**
 * One database as lines of MongoDB's canonical Extended JSON, compressed: a head, each collection's name before its
 * documents, and a foot that tells how many there were.
 *
 * <p>It is of one piece although commands go on meanwhile. A record is one document and carries the events that it owes;
 * the log, which is read last, holds the others, since nothing is relayed meanwhile. So every event of every record in
 * the backup is in its record or in the log, and the log knows of none that a record does not.
 */
public final class Backup {

    /** Of running instances, which are others after a restore. */
    private static final Set<String> PASSING = Set.of("relay_leases", "relay_instances");

    private static final int BATCH = 500;
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MongoDatabase database;

    public Backup(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Writes everything.
     *
     * @return how many documents
     * @throws IOException also when instances began to relay before the end
     */
    public long write(OutputStream file) throws IOException, InterruptedException {
        try (RelayPause pause = RelayPause.of(database);
                BufferedWriter lines = new BufferedWriter(
                        new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8))) {
            line(
                    lines,
                    new Document("backup", 1)
                            .append("database", database.getName())
                            .append("at", Instant.now().toString()));
            long documents = 0;
            for (String collection : collections()) {
                line(lines, new Document("collection", collection));
                for (Document document : database.getCollection(collection).find()) {
                    line(lines, new Document("d", document));
                    documents++;
                }
            }
            if (!pause.holds()) {
                throw new IOException("the relay went on before the end; try again");
            }
            line(lines, new Document("documents", documents));
            return documents;
        }
    }

    /** The log last. */
    private List<String> collections() {
        List<String> collections = new ArrayList<>();
        for (String name : database.listCollectionNames()) {
            if (!PASSING.contains(name) && !name.startsWith("system.") && !name.equals(EventLog.COLLECTION)) {
                collections.add(name);
            }
        }
        collections.sort(null);
        collections.add(EventLog.COLLECTION);
        return collections;
    }

    private static void line(BufferedWriter lines, Document document) throws IOException {
        lines.write(document.toJson(CANONICAL));
        lines.write('\n');
    }

    /**
     * Puts everything back into a database that holds nothing yet.
     *
     * @return how many documents
     * @throws IOException when the database holds something, or the file is not whole
     */
    public long restore(InputStream file) throws IOException {
        for (String name : database.listCollectionNames()) {
            if (database.getCollection(name).find().first() != null) {
                throw new IOException(
                        "%s.%s holds documents (expected: an empty database)".formatted(database.getName(), name));
            }
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return restore(lines);
        }
    }

    private long restore(BufferedReader lines) throws IOException {
        String head = lines.readLine();
        if (head == null || !Integer.valueOf(1).equals(Document.parse(head).get("backup"))) {
            throw new IOException("no backup of this form");
        }
        String collection = "";
        List<Document> batch = new ArrayList<>();
        long documents = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            Document line = Document.parse(text);
            Document document = line.get("d", Document.class);
            if (document != null) {
                batch.add(document);
                documents++;
                if (batch.size() == BATCH) {
                    insert(collection, batch);
                }
            } else if (line.containsKey("collection")) {
                insert(collection, batch);
                collection = line.getString("collection");
            } else if (line.containsKey("documents")) {
                insert(collection, batch);
                if (line.get("documents", Number.class).longValue() != documents) {
                    break;
                }
                return documents;
            }
        }
        throw new IOException("the backup is not whole: it ends after %d documents".formatted(documents));
    }

    /**
     * Drops everything, so that a backup can be restored. Whoever calls it has stopped the service.
     *
     * @return how many documents there were
     */
    public long empty() {
        long documents = 0;
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            if (!name.startsWith("system.")) {
                documents += database.getCollection(name).countDocuments();
                database.getCollection(name).drop();
            }
        }
        return documents;
    }

    private void insert(String collection, List<Document> batch) {
        if (!batch.isEmpty()) {
            database.getCollection(collection).insertMany(batch);
            batch.clear();
        }
    }
}
