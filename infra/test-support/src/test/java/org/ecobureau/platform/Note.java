package org.ecobureau.platform;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Count;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Term;

/** The smallest record with a life: it has a text, and somebody can count on it. */
record Note(String text, String owner, int count, NoteStatus status) {

    enum NoteStatus {
        OPEN,
        SHUT
    }

    enum NoteAction implements Term {
        COUNT("计数"),
        SHUT("关闭");

        private final String chinese;

        NoteAction(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    record Counted(String text, int count) implements DomainEvent {
        @Override
        public String type() {
            return "test.note-counted.v1";
        }
    }

    static final ActionTable<Note, NoteStatus, NoteAction> ACTIONS = ActionTable.<Note, NoteStatus, NoteAction>of(
                    Note::status, NoteAction.class)
            .actionInPlace(NoteAction.COUNT, EnumSet.of(NoteStatus.OPEN), EnumSet.allOf(Role.class))
            .action(NoteAction.SHUT, EnumSet.of(NoteStatus.OPEN), NoteStatus.SHUT, EnumSet.of(Role.COUNTY_OFFICER))
            .build();

    static Change<Note> write(String text, String owner, Instant at) {
        return Change.of(new Note(text, owner, 0, NoteStatus.OPEN), NoteAction.COUNT, at)
                .emit(new Counted(text, 0));
    }

    Change<Note> counted(Instant at) {
        ACTIONS.check(this, NoteAction.COUNT, at);
        return Change.of(new Note(text, owner, count + 1, status), NoteAction.COUNT, at)
                .detail("count", count + 1)
                .emit(new Counted(text, count + 1));
    }

    Change<Note> shut(Instant at) {
        ACTIONS.check(this, NoteAction.SHUT, at);
        return Change.of(new Note(text, owner, count, ACTIONS.next(this, NoteAction.SHUT)), NoteAction.SHUT, at);
    }

    /** An open note counts for the day after the last of 2020 by as many days as it was counted on, an owner in 2020. */
    List<Count> counts() {
        LocalDate day = LocalDate.of(2020, 12, 31).plusDays(count % 4);
        return status == NoteStatus.SHUT
                ? Count.between("open", LocalDate.of(2020, 12, 31), day)
                : List.of(Count.one("open", day), Count.member("owners", LocalDate.of(2020, 6, 1), owner));
    }

    /** All notes. */
    static final class Notes extends MongoRepository<Note> {

        static final Order BY_TEXT = new Order("TEXT", "state.text", true);

        Notes(MongoDatabase database, Outbox outbox) {
            super(database, new Mapping(), outbox);
        }

        Connection<Stored<Note>> list(Order order, PageArguments page, Scope scope) {
            return page(scope, within(scope, "state.text"), order, page);
        }

        int figure(String figure, Period period) {
            return counted(figure, period);
        }

        int figureUntil(String figure, LocalDate day) {
            return countedUntil(figure, day);
        }

        int owners(int year) {
            return countedMembers("owners", year);
        }

        Map<String, Connection<Stored<Note>>> ofOwners(Collection<String> owners, PageArguments page) {
            return pages("state.owner", owners, Scope.ALL, Filters.empty(), BY_TEXT, page);
        }
    }

    private static final class Mapping implements DocumentMapping<Note> {

        @Override
        public String aggregate() {
            return "note";
        }

        @Override
        public String collection() {
            return "notes";
        }

        @Override
        public Document write(Note note) {
            return new Document("text", note.text)
                    .append("owner", note.owner)
                    .append("count", note.count)
                    .append("status", note.status.name());
        }

        @Override
        public Note read(Document state) {
            return new Note(
                    state.getString("text"),
                    state.getString("owner"),
                    state.getInteger("count"),
                    NoteStatus.valueOf(state.getString("status")));
        }

        @Override
        public Collection<String> organisations(Note note) {
            return List.of(note.owner);
        }

        @Override
        public boolean keepsVersions() {
            return true;
        }

        @Override
        public boolean keepsCounters() {
            return true;
        }

        @Override
        public Set<String> horizons() {
            return Set.of("state.text");
        }

        @Override
        public List<Count> counts(Note note) {
            return note.counts();
        }

        @Override
        public List<Index> indexes() {
            return List.of(
                    Index.on("by_text", "state.text", "_id"), Index.on("by_owner", "state.owner", "state.text", "_id"));
        }
    }
}
