package org.ecobureau.dataset.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A CSV file in the making. Not thread-safe. */
final class Table {

    private final String name;
    private final List<String> columns;
    private final List<String> lines = new ArrayList<>();

    /** @param name of the file, without its ending */
    Table(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    String name() {
        return name;
    }

    /** Adds a record; null is an empty cell. */
    void add(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(name + ": " + cells.length + " cells for " + columns);
        }
        lines.add(Arrays.stream(cells).map(Table::cell).collect(Collectors.joining(",")));
    }

    /** The whole file, RFC 4180 but for its line ends, which are those of the repository. */
    String text() {
        return String.join(",", columns) + "\n" + String.join("\n", lines) + "\n";
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.contains("\n") || text.contains("\r")) {
            throw new IllegalArgumentException("a line break in " + text);
        }
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
