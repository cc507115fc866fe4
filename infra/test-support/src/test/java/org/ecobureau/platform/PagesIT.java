package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

    private static final int NOTES = 60;

    private final Desk desk = new Desk();
    private final List<String> inOrder = new ArrayList<>();

    /** Few texts, many ties. */
    @BeforeEach
    void writeNotes() {
        Random random = new Random(1);
        List<Stored<Note>> notes = new ArrayList<>();
        for (int i = 0; i < NOTES; i++) {
            notes.add(desk.write("n%02d".formatted(i), "text " + random.nextInt(7), "owner" + i % 3));
        }
        notes.sort(
                Comparator.comparing((Stored<Note> note) -> note.value().text()).thenComparing(Stored::id));
        notes.forEach(note -> inOrder.add(note.id()));
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 59, 60, 100})
    void everyNoteIsMetOnceInBothDirectionsAndBothOrders(int size) {
        for (boolean ascending : List.of(true, false)) {
            Order order = new Order("TEXT", "state.text", ascending);
            List<String> expected = new ArrayList<>(inOrder);
            if (!ascending) {
                Collections.reverse(expected);
            }
            assertThat(walk(order, size, false)).isEqualTo(expected);
            assertThat(walk(order, size, true)).isEqualTo(expected);
        }
    }

    private List<String> walk(Order order, int size, boolean backward) {
        List<String> met = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            Connection<Stored<Note>> page = desk.notes.list(order, arguments(size, cursor, backward), Scope.ALL);
            List<String> ids = page.nodes().stream().map(Stored::id).toList();
            met.addAll(backward ? 0 : met.size(), ids);
            more = backward
                    ? page.pageInfo().hasPreviousPage()
                    : page.pageInfo().hasNextPage();
            cursor = backward ? page.pageInfo().startCursor() : page.pageInfo().endCursor();
            assertThat(page.totalCount()).isEqualTo(NOTES);
        }
        return met;
    }

    private static PageArguments arguments(int size, @Nullable String cursor, boolean backward) {
        return backward ? new PageArguments(null, null, size, cursor) : new PageArguments(size, cursor, null, null);
    }

    @Test
    void pagesUnderManyParentsAreThoseUnderEach() {
        List<String> owners = List.of("owner0", "owner1", "owner2", "nobody");

        Map<String, Connection<Stored<Note>>> pages =
                desk.notes.ofOwners(owners, new PageArguments(5, null, null, null));

        assertThat(pages).containsOnlyKeys(owners);
        for (String owner : owners) {
            List<String> expected = inOrder.stream()
                    .filter(id -> desk.read(id).value().owner().equals(owner))
                    .toList();
            Connection<Stored<Note>> page = pages.get(owner);
            assertThat(page.nodes().stream().map(Stored::id))
                    .containsExactlyElementsOf(expected.subList(0, Math.min(5, expected.size())));
            assertThat(page.totalCount()).isEqualTo(expected.size());
            assertThat(page.pageInfo().hasNextPage()).isEqualTo(expected.size() > 5);
        }
    }

    @Test
    void aScopeSeesItsOwnOnly() {
        assertThat(desk.notes
                        .list(Note.Notes.BY_TEXT, new PageArguments(100, null, null, null), Scope.of("owner1"))
                        .totalCount())
                .isEqualTo(NOTES / 3);
        assertThat(desk.notes
                        .list(Note.Notes.BY_TEXT, new PageArguments(100, null, null, null), Scope.NONE)
                        .nodes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "bm90IGpzb24",
                "e30",
                "eyJvIjoiVEVYVCsiLCJ2Ijp7IiRndCI6IiJ9LCJpIjoibiJ9",
                "eyJvIjoiT1RIRVIrIiwidiI6IngiLCJpIjoibiJ9",
                "eyJvIjoiVEVYVCsiLCJ2IjoieCIsImkiOjF9"
            })
    void aForeignCursorIsRefused(String cursor) {
        assertThatThrownBy(
                        () -> desk.notes.list(Note.Notes.BY_TEXT, new PageArguments(5, cursor, null, null), Scope.ALL))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(PlatformProblem.CURSOR_INVALID));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void aPageHasOneToAHundredNodes(int size) {
        assertThatThrownBy(
                        () -> desk.notes.list(Note.Notes.BY_TEXT, new PageArguments(size, null, null, null), Scope.ALL))
                .hasMessage(size + " (expected: 1 to 100)");
    }
}
