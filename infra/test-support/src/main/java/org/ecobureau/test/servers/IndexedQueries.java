package org.ecobureau.test.servers;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
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
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.ecobureau.test.servers.IndexUse.DeclaredIndex;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * Every query that an application sends to its store, one of each shape, so that a test can hold it against the
 * declared indexes; the planner is asked as well where the store tells its plans.
 */
public final class IndexedQueries implements CommandListener, MongoClientSettingsBuilderCustomizer {

    /** Collections of as many documents as there are shards or instances, whatever the service keeps. */
    private static final Set<String> BOUNDED = Set.of("relay_leases", "relay_instances");

    /** The answer of a store that does not tell its plans. */
    private static final int COMMAND_NOT_FOUND = 59;

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
        String plan;
        try {
            plan = database.runCommand(new BsonDocument("explain", query.command())
                            .append("verbosity", new BsonString("queryPlanner")))
                    .toJson();
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() == COMMAND_NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
        return plan.contains("COLLSCAN")
                ? Optional.of("the planner reads the whole collection")
                : plan.contains("\"stage\": \"SORT\"") ? Optional.of("the planner sorts in memory") : Optional.empty();
    }
}
