package org.ecobureau.vocabulary.lifecycle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Row;

/**
 * A table of actions for readers: the ways from state to state as a Mermaid diagram, and every action with its states
 * and roles as a table in Markdown.
 */
public final class StateDiagram<S extends Enum<S>> {

    private final List<? extends Row<?, S, ?>> rows;
    private final Class<S> states;
    private final Function<Enum<?>, String> meaning;

    /** @param meaning of a state in words; empty for none */
    public StateDiagram(ActionTable<?, S, ?> table, Class<S> states, Function<Enum<?>, String> meaning) {
        this.rows = List.copyOf(table.rows());
        this.states = states;
        this.meaning = meaning;
    }

    /** The diagram, without fences. */
    public String mermaid() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        Set<S> shown = shown();
        shown.forEach(state -> {
            String words = meaning.apply(state);
            if (!words.isEmpty()) {
                text.append("    state \"%s<br/>%s\" as %s%n".formatted(state, words, state));
            }
        });
        beginnings(text);
        for (Row<?, S, ?> row : rows) {
            S to = row.to();
            if (to != null) {
                sorted(row.from()).forEach(from -> text.append("    %s --> %s : %s%n".formatted(from, to, words(row))));
            }
        }
        shown.stream()
                .filter(state -> !leadsSomewhere(state))
                .forEach(state -> text.append("    %s --> [*]%n".formatted(state)));
        return text.toString().replace("\r\n", "\n");
    }

    /** One line for each action: its states, where it leads, and who may take it. */
    public String actions() {
        StringBuilder text = new StringBuilder("| action | from | to | by |\n| --- | --- | --- | --- |\n");
        for (Row<?, S, ?> row : rows) {
            S to = row.to();
            text.append("| `%s` %s | %s | %s | %s |%n"
                    .formatted(
                            row.action(),
                            row.action().chinese(),
                            row.from().isEmpty() ? "–" : codes(sorted(row.from())),
                            to == null ? "=" : "`" + to + "`",
                            row.roles().isEmpty() ? "the system" : codes(sorted(row.roles()))));
        }
        return text.toString().replace("\r\n", "\n");
    }

    /** Where records come into being: as the table says, else in the states that no action leads to. */
    private void beginnings(StringBuilder text) {
        for (Row<?, S, ?> row : rows) {
            if (row.from().isEmpty()) {
                S to = row.to();
                Set<S> first = to == null ? withoutWayIn() : EnumSet.of(to);
                first.forEach(state -> text.append("    [*] --> %s : %s%n".formatted(state, words(row))));
            }
        }
    }

    private static String words(Row<?, ?, ?> row) {
        return row.action() + " " + row.action().chinese();
    }

    private Set<S> withoutWayIn() {
        Set<S> left = EnumSet.noneOf(states);
        left.addAll(shown());
        rows.forEach(row -> left.remove(row.to()));
        return left;
    }

    private boolean leadsSomewhere(S state) {
        return rows.stream()
                .anyMatch(row ->
                        row.to() != null && row.to() != state && row.from().contains(state));
    }

    /** The states of the table; some tables share an enum and use a part of it. */
    private Set<S> shown() {
        Set<S> used = EnumSet.noneOf(states);
        rows.forEach(row -> {
            used.addAll(row.from());
            S to = row.to();
            if (to != null) {
                used.add(to);
            }
        });
        return used.isEmpty() ? new LinkedHashSet<>(Arrays.asList(states.getEnumConstants())) : used;
    }

    private static <E extends Enum<E>> List<E> sorted(Set<E> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static String codes(List<? extends Enum<?>> values) {
        return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(" "));
    }
}
