package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Count;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Counters say what counting the records anew would say, whatever was done and whatever broke off. */
class CountersIT {

    private static final Period PERIOD = new Period(LocalDate.of(2020, 12, 30), LocalDate.of(2021, 1, 5));

    private final Desk desk = new Desk();
    private final MongoCollection<Document> records = desk.database.getCollection("notes");
    private final MongoCollection<Document> counters = desk.database.getCollection("counters");
    private final MongoCollection<Document> members = desk.database.getCollection("counter_members");
    private final MongoCollection<Document> journal = desk.database.getCollection("counter_journal");

    @AfterEach
    void close() {
        desk.close();
    }

    @RepeatedTest(4)
    void afterRandomHistoriesAndCrashes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Set<String> known = new HashSet<>();
        for (int round = 0; round < 12; round++) {
            for (int step = random.nextInt(8); step >= 0; step--) {
                act(random, known);
            }
            Map<Object, Document> countersBefore = snapshot(counters);
            Map<Object, Document> membersBefore = snapshot(members);
            Map<Object, Document> recordsBefore = snapshot(records);
            // What was broken off belongs to the batch before, and is not to be broken off with the next one.
            boolean brokenOff = journal.find().first().getBoolean("open");
            assertThat(figures(desk.notes)).as("round %d", round).isEqualTo(recount());
            if (!brokenOff && random.nextBoolean()) {
                breakOff(random, countersBefore, membersBefore, recordsBefore);
            }
        }
        assertThat(figures(desk.notes)).isEqualTo(recount());
        assertThat(journal.find().first().getBoolean("open")).isFalse();
    }

    @Test
    void ofTwoProcessesAtOnce() throws Exception {
        Note.Notes other = new Note.Notes(desk.database, desk.outbox);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<@Nullable Object>> work = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int seed = thread;
                work.add(() -> {
                    Random random = new Random(seed);
                    Set<String> known = new HashSet<>();
                    for (int step = 0; step < 25; step++) {
                        act(random, known);
                        if (step % 5 == 0) {
                            figures(seed % 2 == 0 ? desk.notes : other);
                        }
                    }
                    return null;
                });
            }
            for (Future<@Nullable Object> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(figures(other)).isEqualTo(recount());
        assertThat(figures(desk.notes)).isEqualTo(recount());
    }

    private void act(Random random, Set<String> known) {
        String id = Thread.currentThread().getName() + "-" + random.nextInt(12);
        if (known.add(id)) {
            desk.write(id, "text", "owner " + random.nextInt(4));
        } else if (random.nextInt(4) > 0) {
            try {
                desk.count(id, Desk.PLAIN);
            } catch (org.ecobureau.vocabulary.problem.Problem shut) {
                assertThat(desk.read(id).value().status()).isEqualTo(Note.NoteStatus.SHUT);
            }
        } else if (desk.read(id).value().status() == Note.NoteStatus.OPEN) {
            desk.commands.change(desk.notes, id, Desk.PLAIN, Desk.OFFICER, (note, command) -> note.shut(command.at()));
        }
    }

    /** Makes the store look as it would had the process ended in the middle of the last batch. */
    private void breakOff(
            Random random,
            Map<Object, Document> countersBefore,
            Map<Object, Document> membersBefore,
            Map<Object, Document> recordsBefore) {
        Document last = journal.find().first();
        rewind(random, counters, countersBefore, last.get("number"));
        rewind(random, members, membersBefore, last.get("number"));
        journal.updateOne(Filters.eq("_id", "notes"), Updates.set("open", true));
        for (Document record : last.getList("records", Document.class)) {
            Document before = recordsBefore.get(record.get("id"));
            if (before != null) {
                records.replaceOne(Filters.eq("_id", before.get("_id")), before);
            }
        }
    }

    private static void rewind(
            Random random, MongoCollection<Document> collection, Map<Object, Document> before, Object number) {
        for (Document now : collection.find(Filters.eq("number", number)).into(new ArrayList<>())) {
            Document earlier = before.get(now.get("_id"));
            if (random.nextBoolean()) {
                if (earlier == null) {
                    collection.deleteOne(Filters.eq("_id", now.get("_id")));
                } else {
                    collection.replaceOne(Filters.eq("_id", now.get("_id")), earlier, new ReplaceOptions());
                }
            }
        }
    }

    private static Map<Object, Document> snapshot(MongoCollection<Document> collection) {
        Map<Object, Document> all = new HashMap<>();
        collection.find().forEach(document -> all.put(document.get("_id"), document));
        return all;
    }

    private static Map<String, Integer> figures(Note.Notes notes) {
        return Map.of(
                "open", notes.figure("open", PERIOD),
                "until", notes.figureUntil("open", LocalDate.of(2021, 1, 3)),
                "owners", notes.owners(2020));
    }

    private Map<String, Integer> recount() {
        int open = 0;
        int until = 0;
        Set<String> owners = new HashSet<>();
        @Nullable String after = null;
        Connection<Stored<Note>> page;
        do {
            page = desk.notes.list(Note.Notes.BY_TEXT, new PageArguments(100, after, null, null), Scope.ALL);
            for (Stored<Note> note : page.nodes()) {
                for (Count count : note.value().counts()) {
                    if (count.member() != null) {
                        owners.add(count.member());
                        continue;
                    }
                    boolean within =
                            !count.day().isBefore(PERIOD.from()) && !count.day().isAfter(PERIOD.to());
                    open += within ? count.by() : 0;
                    until += count.day().isAfter(LocalDate.of(2021, 1, 3)) ? 0 : count.by();
                }
            }
            after = page.pageInfo().endCursor();
        } while (page.pageInfo().hasNextPage());
        return Map.of("open", open, "until", until, "owners", owners.size());
    }
}
