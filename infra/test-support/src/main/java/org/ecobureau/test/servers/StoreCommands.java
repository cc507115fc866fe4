package org.ecobureau.test.servers;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * The commands that an application sends to its store, so that a test can say how many a request may cost. What the
 * relay and scheduled work send in the background is left out.
 */
public final class StoreCommands implements CommandListener, MongoClientSettingsBuilderCustomizer {

    private static final Set<String> QUERIES = Set.of("find", "aggregate", "count", "distinct", "getMore");
    /** Beginnings of the names of threads that no request runs on. */
    private static final Set<String> BACKGROUND = Set.of("relay", "scheduling-", "deadlines", "upkeep-");

    /**
     * One command.
     *
     * @param name {@code find}, {@code aggregate}, {@code insert}, {@code update} …
     * @param collection empty for a command on the whole database
     * @param text the command itself, as JSON
     */
    public record StoreCommand(String name, String collection, String text) {

        public boolean isQuery() {
            return QUERIES.contains(name);
        }
    }

    /** Something that a test does. */
    @FunctionalInterface
    public interface Action {

        void run() throws Exception;
    }

    private final Queue<StoreCommand> commands = new ConcurrentLinkedQueue<>();

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String thread = Thread.currentThread().getName();
        if (BACKGROUND.stream().anyMatch(thread::startsWith)) {
            return;
        }
        BsonDocument command = event.getCommand();
        BsonValue target = command.get(event.getCommandName());
        String collection =
                target != null && target.isString() ? target.asString().getValue() : "";
        commands.add(new StoreCommand(event.getCommandName(), collection, command.toJson()));
    }

    /** What was sent while the action ran, in order, by whatever thread of the application. */
    public List<StoreCommand> during(Action action) throws Exception {
        commands.clear();
        action.run();
        return new ArrayList<>(commands);
    }

    /** The queries (not the writes) that were sent while the action ran. */
    public List<StoreCommand> queriesDuring(Action action) throws Exception {
        return during(action).stream().filter(StoreCommand::isQuery).toList();
    }
}
