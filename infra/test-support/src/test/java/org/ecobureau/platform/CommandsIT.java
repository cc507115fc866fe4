package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.ecobureau.platform.Desk.Input;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.HistoryChain;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsIT {

    private final Desk desk = new Desk();

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    @Test
    void theSameKeyWithTheSameInputIsAppliedOnce() {
        desk.write("n", "text", "a");
        Input input = new Input("key", null, null);

        desk.count("n", input);
        Stored<Note> again = desk.count("n", input).node();

        assertThat(again.value().count()).isEqualTo(1);
        assertThat(desk.read("n").version()).isEqualTo(2);
    }

    @Test
    void theSameKeyWithAnotherInputIsAMistake() {
        desk.write("n", "text", "a");
        desk.count("n", new Input("key", null, null));

        assertRefused(() -> desk.count("n", new Input("key", 2, null)), "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        desk.write("n", "text", "a");
        desk.count("n", new Input("key", null, null));
        desk.count("n", new Input("key", null, null), new Caller("b", "B", Set.of(Role.CITY_OFFICER), null));

        assertThat(desk.read("n").value().count()).isEqualTo(2);
    }

    @Test
    void aCreationIsRepeatedWithoutASecondRecord() {
        Input input = new Input("new", null, null);

        for (String id : List.of("n1", "n2")) {
            assertThat(desk.commands
                            .create(
                                    desk.notes,
                                    input,
                                    Desk.OFFICER,
                                    command -> new NewRecord<>(id, Note.write("text", "a", command.at())))
                            .node()
                            .id())
                    .isEqualTo("n1");
        }
        assertThat(desk.notes.findAll(List.of("n1", "n2"), org.ecobureau.platform.security.Scope.ALL))
                .containsOnlyKeys("n1");
    }

    @Test
    void aCreationThatComesTwiceAtOnceIsAnsweredTwice() {
        Input input = new Input("new", null, null);
        Function<Command, NewRecord<Note>> first =
                command -> new NewRecord<>("n", Note.write("text", "a", command.at()));

        Stored<Note> second = desk.commands
                .create(desk.notes, input, Desk.OFFICER, command -> {
                    desk.commands.create(desk.notes, input, Desk.OFFICER, first);
                    throw Finding.of(PlatformProblem.ALREADY_EXISTS).asProblem();
                })
                .node();

        assertThat(second.id()).isEqualTo("n");
    }

    @Test
    void aSecondRecordOfTheSameIdentityIsRefused() {
        desk.write("n", "text", "a");

        assertRefused(() -> desk.write("n", "other", "b"), "ALREADY_EXISTS");
    }

    @Test
    void aStaleVersionIsToldWhatHappenedSince() {
        desk.write("n", "text", "a");
        desk.count("n", Desk.PLAIN);

        assertThatThrownBy(() -> desk.count("n", new Input(null, 1, null)))
                .hasMessage("version 2 (expected: 1); since then: COUNT (Officer)");
    }

    @Test
    void aDryRunShowsTheOutcomeAndChangesNothing() {
        desk.write("n", "text", "a");

        assertThat(desk.count("n", new Input(null, null, true)).node().value().count())
                .isEqualTo(1);
        assertThat(desk.count("n", new Input(null, 7, true)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code().name()).isEqualTo("VERSION_CONFLICT"));
        assertThat(desk.read("n").version()).isEqualTo(1);
    }

    @Test
    void somebodyElsesRecordIsNotFound() {
        desk.write("n", "text", "a");

        assertRefused(
                () -> desk.count("n", Desk.PLAIN, new Caller("b", "B", Set.of(Role.ENTERPRISE), "b")), "NOT_FOUND");
        assertRefused(() -> desk.count("n", Desk.PLAIN, Caller.ANONYMOUS), "NOT_FOUND");
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        desk.write("n", "text", "a");
        int threads = 4;
        int each = 25;

        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> {
                    int applied = 0;
                    while (applied < each) {
                        try {
                            desk.count("n", Desk.PLAIN);
                            applied++;
                        } catch (Problem contended) {
                            assertThat(contended.code()).isEqualTo(PlatformProblem.CONTENDED);
                        }
                    }
                    return applied;
                });
            }
            for (Future<Integer> done : pool.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(each);
            }
        } finally {
            pool.shutdownNow();
        }

        Stored<Note> note = desk.read("n");
        assertThat(note.value().count()).isEqualTo(threads * each);
        assertThat(note.sequence()).isEqualTo(threads * each + 1L);
        assertThat(HistoryChain.isIntact(note.history())).isTrue();
    }

    @Test
    void anAlteredHistoryShows() {
        desk.write("n", "text", "a");
        desk.count("n", Desk.PLAIN);
        List<HistoryEntry> history = new ArrayList<>(desk.read("n").history());
        assertThat(HistoryChain.isIntact(history)).isTrue();

        HistoryEntry second = history.remove(1);
        assertThat(HistoryChain.isIntact(history)).isTrue();
        history.add(new HistoryEntry(
                second.version(),
                second.action(),
                second.at(),
                second.recordedAt(),
                "somebody else",
                second.actor(),
                second.details(),
                second.state(),
                second.previousHash(),
                second.hash()));

        assertThat(HistoryChain.isIntact(history)).isFalse();
        assertThat(HistoryChain.isIntact(List.of(second))).isFalse();
    }

    @Test
    void onlyOfficersRecordThePastAndNobodyTheFuture() {
        Caller enterprise = new Caller("e", "E", Set.of(Role.ENTERPRISE), "e");
        OffsetDateTime yesterday = OffsetDateTime.now().minusDays(1);

        assertRefused(() -> desk.commands.command(at(yesterday), enterprise), "AT_RESERVED");
        assertRefused(() -> desk.commands.command(at(OffsetDateTime.now().plusDays(1)), Desk.OFFICER), "AT_IN_FUTURE");
        assertThat(desk.commands.command(at(yesterday), Desk.OFFICER).at())
                .isBefore(OffsetDateTime.now().minusHours(23).toInstant());
    }

    @Test
    void aStepBeforeTheLastOneIsRefused() {
        desk.write("n", "text", "a");

        assertRefused(
                () -> desk.commands.change(
                        desk.notes,
                        "n",
                        at(OffsetDateTime.now().minusDays(1)),
                        Desk.OFFICER,
                        (note, command) -> note.counted(command.at())),
                "AT_OUT_OF_ORDER");
    }

    private record At(OffsetDateTime at) implements CommandInput {}

    private static CommandInput at(OffsetDateTime at) {
        return new At(at);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable command, String code) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.code().name())
                .isEqualTo(code));
    }
}
