package org.ecobureau.test.servers;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.ecobureau.test.servers.IndexUse.DeclaredIndex;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * Every query that an application sends to its store, one of each shape, so that a test can hold it against the
 * declared indexes and ask the store's planner how it answers it.
 */
public final class IndexedQueries implements CommandListener, MongoClientSettingsBuilderCustomizer {

    /** Collections of as many documents as there are shards or instances, whatever the service keeps. */
    private static final Set<String> BOUNDED = Set.of("relay_leases", "relay_instances");

    private final Map<String, StoreQuery> queries = new ConcurrentHashMap<>();

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        StoreQuery.of(event.getCommandName(), event.getCommand())
                .forEach(query -> queries.putIfAbsent(query.shape(), query));
    }

    /**
     * The queries so far that no index answers, each with what is wrong and the command as it was sent.
     *
     * @param exceptions collections each with a field: a query that fixes it is taken for answered
     */
    List<String> unanswered(MongoDatabase database, List<String> exceptions) {
        List<String> unanswered = new ArrayList<>();
        Map<String, List<DeclaredIndex>> indexes = new LinkedHashMap<>();
        for (StoreQuery query : List.copyOf(queries.values())) {
            if (BOUNDED.contains(query.collection())
                    || IndexUse.fixed(query.filter()).stream()
                            .anyMatch(field -> exceptions.contains(query.collection() + " " + field))) {
                continue;
            }
            List<DeclaredIndex> declared =
                    indexes.computeIfAbsent(query.collection(), name -> declared(database, name));
            IndexUse.complaint(query.filter(), query.sort(), declared)
                    .or(() -> planned(database, query))
                    .ifPresent(complaint -> unanswered.add(query.collection() + ": " + complaint + "\n    "
                            + query.command().toJson()));
        }
        return unanswered;
    }

    private static List<DeclaredIndex> declared(MongoDatabase database, String collection) {
        List<DeclaredIndex> declared = new ArrayList<>();
        database.getCollection(collection).listIndexes().forEach(index -> {
            Map<String, Integer> keys = new LinkedHashMap<>();
            index.get("key", Document.class).forEach((field, direction) -> {
                if (direction instanceof Number number) {
                    keys.put(field, number.intValue());
                }
            });
            boolean unique = Boolean.TRUE.equals(index.getBoolean("unique"))
                    || keys.keySet().equals(Set.of("_id"));
            declared.add(new DeclaredIndex(index.getString("name"), keys, unique));
        });
        return declared;
    }

    private static Optional<String> planned(MongoDatabase database, StoreQuery query) {
        BsonDocument explained = database.runCommand(
                new BsonDocument("explain", query.command()).append("verbosity", new BsonString("queryPlanner")),
                BsonDocument.class);
        Set<String> stages = stages(explained).collect(Collectors.toSet());
        return stages.contains("COLLSCAN")
                ? Optional.of("the planner reads the whole collection")
                : stages.contains("SORT") ? Optional.of("the planner sorts in memory") : Optional.empty();
    }

    /** Of the winning plans, wherever they stand. */
    private static Stream<String> stages(BsonValue explained) {
        if (explained.isArray()) {
            return explained.asArray().stream().flatMap(IndexedQueries::stages);
        }
        if (!explained.isDocument()) {
            return Stream.empty();
        }
        return explained.asDocument().entrySet().stream()
                .filter(field -> !field.getKey().equals("rejectedPlans"))
                .flatMap(field ->
                        field.getKey().equals("stage") && field.getValue().isString()
                                ? Stream.of(field.getValue().asString().getValue())
                                : stages(field.getValue()));
    }
}
