package org.ecobureau.platform.jobs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an export tells of a record, column by column.
 *
 * @param <V> the record as the schema shows it
 */
public final class Columns<V> {

    /** What stands in one column. */
    @FunctionalInterface
    public interface Cell<V> {
        @Nullable
        Object of(V record);
    }

    private final List<String> names = new ArrayList<>();
    private final List<Cell<V>> cells = new ArrayList<>();

    /** Adds a column at the end. */
    public Columns<V> with(String name, Cell<V> cell) {
        names.add(name);
        cells.add(cell);
        return this;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<@Nullable Object> line(V record) {
        List<@Nullable Object> line = new ArrayList<>();
        cells.forEach(cell -> line.add(cell.of(record)));
        return line;
    }
}
