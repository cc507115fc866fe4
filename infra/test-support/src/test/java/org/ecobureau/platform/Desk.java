package org.ecobureau.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Set;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.test.servers.TestStore;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A database with notes and what is needed to command them. */
final class Desk implements AutoCloseable {

    static final Caller OFFICER = new Caller("officer", "Officer", Set.of(Role.COUNTY_OFFICER), null);

    record Input(
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly) implements CommandInput {}

    static final Input PLAIN = new Input(null, null, null);

    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    final MongoDatabase database = client.getDatabase(TestStore.current().newDatabase());
    final Outbox outbox = new Outbox("test", JsonMapper.shared());
    final Note.Notes notes = new Note.Notes(database, outbox);
    final Commands commands;

    Desk() {
        this(Clock.systemUTC());
    }

    Desk(Clock clock) {
        this.commands = new Commands(clock);
    }

    Stored<Note> write(String id, String text, String owner) {
        Stored<Note> note = commands.create(
                        notes, PLAIN, OFFICER, command -> new NewRecord<>(id, Note.write(text, owner, command.at())))
                .node();
        if (note == null) {
            throw new AssertionError(id);
        }
        return note;
    }

    Outcome<Stored<Note>> count(String id, Input input) {
        return count(id, input, OFFICER);
    }

    Outcome<Stored<Note>> count(String id, Input input, Caller caller) {
        return commands.change(notes, id, input, caller, (note, command) -> note.counted(command.at()));
    }

    Stored<Note> read(String id) {
        return notes.require(id, org.ecobureau.platform.security.Scope.ALL);
    }

    @Override
    public void close() {
        client.close();
    }
}
