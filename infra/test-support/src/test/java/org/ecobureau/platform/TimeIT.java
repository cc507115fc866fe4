package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.AuditChain;
import org.ecobureau.platform.store.FieldChange;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records are read as they stood, and what was done to them outside the commands shows. */
class TimeIT {

    /** Moves on by what it is told. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2021-03-01T00:00:00Z");

        void turn(long millis) {
            now = now.plusMillis(millis);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hand clock = new Hand();
    private final Desk desk = new Desk(clock);
    private final MongoCollection<Document> records = desk.database.getCollection("notes");
    private final MongoCollection<Document> versions = desk.database.getCollection("notes_versions");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyMomentOfRandomHistoriesReadsAsItWas() {
        Random random = new Random(20210301);
        TreeMap<Instant, Map<String, Integer>> moments = new TreeMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int step = 0; step < 150; step++) {
            clock.turn(random.nextInt(3));
            String id = "n" + random.nextInt(25);
            if (counts.containsKey(id)) {
                counts.put(id, desk.count(id, Desk.PLAIN).node().value().count());
            } else {
                desk.write(id, "text " + (char) ('a' + random.nextInt(5)), "owner " + id.length());
                counts.put(id, 0);
            }
            moments.put(clock.now, new HashMap<>(counts));
            if (random.nextInt(40) == 0) {
                read(clock.now);
            }
        }

        moments.forEach((moment, expected) -> {
            if (random.nextInt(4) == 0) {
                assertThat(read(moment)).as("as of %s", moment).isEqualTo(expected);
            }
        });
        assertThat(read(clock.now.plusSeconds(60))).isEqualTo(counts);
        assertThat(read(Instant.EPOCH)).isEmpty();
    }

    @Test
    void aRecordReadsAsItWasWithTheHistoryItHad() {
        desk.write("n", "text", "a");
        Instant written = clock.now;
        clock.turn(1_000);
        desk.count("n", Desk.PLAIN);

        Stored<Note> then = desk.notes.require("n", Scope.ALL.asOf(written.plusMillis(999)));
        assertThat(then.value().count()).isZero();
        assertThat(then.version()).isEqualTo(1);
        assertThat(then.history()).extracting(HistoryEntry::version).containsExactly(1);
        assertThat(then.seenAt(clock)).isEqualTo(written.plusMillis(999));
        assertThat(desk.notes.require("n", Scope.ALL.asOf(clock.now)).value().count())
                .isEqualTo(1);
        assertThat(desk.notes.find("n", Scope.ALL.asOf(written.minusMillis(1)))).isEmpty();
        assertThat(desk.notes.find("n", Scope.of("b").asOf(written))).isEmpty();
        assertThat(desk.notes.find("n", Scope.of("a").asOf(written))).isPresent();
        assertThat(desk.notes.find("n", Scope.NONE.asOf(written))).isEmpty();
    }

    @Test
    void whatACrashLeftHalfKeptIsKeptOnce() {
        desk.write("n", "text", "a");
        Instant written = clock.now;
        clock.turn(10);
        desk.count("n", Desk.PLAIN);
        Document before = records.find(Filters.eq("_id", "n")).first();
        read(clock.now);
        // The copies are there, and the record does not know yet.
        records.updateOne(
                Filters.eq("_id", "n"),
                Updates.combine(
                        Updates.set("superseded", before.get("superseded")),
                        Updates.set("unkept", before.get("unkept"))));
        clock.turn(10);
        desk.count("n", Desk.PLAIN);

        assertThat(read(written)).isEqualTo(Map.of("n", 0));
        assertThat(read(written.plusMillis(10))).isEqualTo(Map.of("n", 1));
        assertThat(read(clock.now)).isEqualTo(Map.of("n", 2));
        assertThat(versions.countDocuments()).isEqualTo(3);
        Document after = records.find(Filters.eq("_id", "n")).first();
        assertThat(after.getList("superseded", Document.class)).isEmpty();
        assertThat(after).doesNotContainKey("unkept");
    }

    @Test
    void versionsFollowOneAnotherThoughTheClockGoesBack() {
        desk.write("n", "text", "a");
        Instant written = clock.now;
        clock.turn(-5_000);
        desk.count("n", Desk.PLAIN);
        assertThat(read(written)).isEqualTo(Map.of("n", 1));
        assertThat(read(written.minusMillis(1))).isEmpty();
    }

    @Test
    void tellsFieldByFieldWhatChangedAndWhoDidIt() {
        desk.write("n", "text", "a");
        clock.turn(10);
        desk.count("n", Desk.PLAIN);
        clock.turn(10);
        desk.count("n", Desk.PLAIN);

        List<FieldChange> all = desk.notes.fieldHistory("n", null, 100, Scope.ALL);
        assertThat(all)
                .extracting(FieldChange::version, FieldChange::path, FieldChange::before, FieldChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "count", "1", "2"),
                        org.assertj.core.groups.Tuple.tuple(2, "count", "0", "1"),
                        org.assertj.core.groups.Tuple.tuple(1, "count", null, "0"),
                        org.assertj.core.groups.Tuple.tuple(1, "owner", null, "a"),
                        org.assertj.core.groups.Tuple.tuple(1, "status", null, "OPEN"),
                        org.assertj.core.groups.Tuple.tuple(1, "text", null, "text"));
        assertThat(all.get(0).actor()).isEqualTo("Officer");
        assertThat(all.get(0).recordedAt()).isEqualTo(clock.now);
        assertThat(desk.notes.fieldHistory("n", "text", 100, Scope.ALL)).hasSize(1);
        assertThat(desk.notes.fieldHistory("n", null, 2, Scope.ALL))
                .extracting(FieldChange::version)
                .containsExactly(3, 2);
        assertThatThrownBy(() -> desk.notes.fieldHistory("n", null, 2, Scope.of("b")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatWasChangedPastTheCommandsShows() {
        desk.write("n", "text", "a");
        desk.count("n", Desk.PLAIN);
        desk.count("n", Desk.PLAIN);
        AuditChain sound = desk.notes.auditChain("n", Scope.ALL);
        assertThat(sound.intact()).isTrue();
        assertThat(sound.entries()).isEqualTo(3);

        versions.updateOne(Filters.eq("_id", "n/2"), Updates.set("state.text", "another"));
        assertThat(desk.notes.auditChain("n", Scope.ALL).brokenAt()).isEqualTo(2);
        versions.updateOne(Filters.eq("_id", "n/2"), Updates.set("state.text", "text"));
        assertThat(desk.notes.auditChain("n", Scope.ALL).intact()).isTrue();

        records.updateOne(Filters.eq("_id", "n"), Updates.set("state.owner", "b"));
        assertThat(desk.notes.auditChain("n", Scope.ALL).brokenAt()).isEqualTo(3);
        records.updateOne(
                Filters.eq("_id", "n"),
                Updates.combine(Updates.set("state.owner", "a"), Updates.set("history.0.actor", "somebody")));
        assertThat(desk.notes.auditChain("n", Scope.ALL).brokenAt()).isEqualTo(1);
    }

    @Test
    void theFutureIsNotKnown() {
        assertThatThrownBy(() -> Scope.ALL.asOf(OffsetDateTime.parse("2021-03-01T08:00:01+08:00"), clock.now))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                                problem.findings().get(0).code())
                        .isEqualTo(PlatformProblem.AS_OF_IN_FUTURE));
        assertThat(Scope.ALL.asOf((OffsetDateTime) null, clock.now)).isEqualTo(Scope.ALL);
    }

    private static Map<String, Stored<Note>> byId(List<Stored<Note>> notes) {
        Map<String, Stored<Note>> byId = new HashMap<>();
        notes.forEach(note -> byId.put(note.id(), note));
        return byId;
    }

    /** Counts by id as of a moment, by walking the list in small pages. */
    private Map<String, Integer> read(Instant moment) {
        Scope scope = Scope.ALL.asOf(moment);
        List<Stored<Note>> found = new ArrayList<>();
        @Nullable String after = null;
        Connection<Stored<Note>> page;
        do {
            page = desk.notes.list(Note.Notes.BY_TEXT, new PageArguments(4, after, null, null), scope);
            found.addAll(page.nodes());
            after = page.pageInfo().endCursor();
        } while (page.pageInfo().hasNextPage());
        assertThat(page.totalCount()).isEqualTo(found.size());
        Map<String, Integer> counts = new HashMap<>();
        found.forEach(note -> {
            assertThat(counts.put(note.id(), note.value().count())).isNull();
        });
        assertThat(desk.notes.findAll(counts.keySet(), scope)).isEqualTo(byId(found));
        return counts;
    }
}
