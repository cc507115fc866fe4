package org.ecobureau.platform.jobs;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** The files of jobs, in pieces of which each fits into an answer. */
final class MongoJobFiles {

    static final int CHUNK = 256 * 1024;

    private final MongoCollection<Document> chunks;

    MongoJobFiles(MongoDatabase database) {
        this.chunks = database.getCollection("job_files");
        chunks.createIndex(Indexes.ascending("job", "index"));
    }

    /** Keeps a file, in place of an earlier one. */
    void store(String job, InputStream file) throws IOException {
        int index = 0;
        for (byte[] piece = file.readNBytes(CHUNK); piece.length > 0; piece = file.readNBytes(CHUNK)) {
            chunks.replaceOne(
                    eq("_id", job + "/" + index),
                    new Document("_id", job + "/" + index)
                            .append("job", job)
                            .append("index", index)
                            .append("data", new Binary(piece)),
                    new ReplaceOptions().upsert(true));
            index++;
        }
    }

    void store(String job, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            store(job, in);
        }
    }

    /** The whole of a file that came in, which is small. */
    byte[] read(String job) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int index = 0; ; index++) {
            Optional<byte[]> piece = chunk(job, index);
            if (piece.isEmpty()) {
                return whole.toByteArray();
            }
            whole.writeBytes(piece.get());
        }
    }

    Optional<byte[]> chunk(String job, int index) {
        return Optional.ofNullable(chunks.find(eq("_id", job + "/" + index)).first())
                .map(chunk -> chunk.get("data", Binary.class).getData());
    }

    long count(String job) {
        return chunks.countDocuments(eq("job", job));
    }

    void delete(String job) {
        chunks.deleteMany(eq("job", job));
    }
}
