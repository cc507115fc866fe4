package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service owes and what it has said: read from its database, behind its back. */
final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MongoDatabase database;

    Ledger(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Asserts that every event of every record was logged, each sequence from 1 to the record's own without a gap, and
     * that nothing is owed any more.
     */
    void assertComplete() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, Set<Long>> logged = logged();
            long expected = 0;
            for (String name : database.listCollectionNames()) {
                MongoCollection<Document> collection = database.getCollection(name);
                for (Document record : collection.find(new Document("pending", new Document("$exists", true)))) {
                    assertThat(record.getList("pending", Document.class))
                            .as("still owed by %s %s", name, record.get("_id"))
                            .isEmpty();
                    expected += record.getLong("sequence");
                }
            }
            assertThat(logged.values().stream().mapToLong(Set::size).sum()).isEqualTo(expected);
            logged.forEach((record, sequences) -> assertThat((long) sequences.size())
                    .as(record)
                    .isEqualTo(
                            sequences.stream().mapToLong(Long::longValue).max().orElse(0)));
        });
    }

    private Map<String, Set<Long>> logged() {
        Map<String, Set<Long>> logged = new HashMap<>();
        database.getCollection("event_log").find().forEach(entry -> {
            String id = entry.getString("_id");
            int slash = id.lastIndexOf('/');
            logged.computeIfAbsent(id.substring(0, slash), record -> new HashSet<>())
                    .add(Long.parseLong(id.substring(slash + 1)));
        });
        return logged;
    }

    /** The latest logged event of each record among the types, by record: what a faithful copy must have seen. */
    Map<String, JsonNode> latest(Set<String> types) {
        Map<String, JsonNode> latest = new HashMap<>();
        database.getCollection("event_log").find().forEach(entry -> {
            if (types.contains(entry.getString("type"))) {
                JsonNode event = JsonMapper.shared().readTree(entry.getString("envelope"));
                latest.merge(
                        event.get("subject").asString(),
                        event,
                        (one, other) -> one.get("sequence").asLong()
                                        > other.get("sequence").asLong()
                                ? one
                                : other);
            }
        });
        return latest;
    }

    List<Document> deadLetters() {
        return database.getCollection("dead_letters").find().into(new ArrayList<>());
    }
}
