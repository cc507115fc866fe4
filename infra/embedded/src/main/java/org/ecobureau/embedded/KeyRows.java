package org.ecobureau.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one document has in an index: one value per field, one row per element where the path leads through an
 * array.
 *
 * @param values raw values, {@link Missing} where there is nothing
 * @param plain for each field, whether it has one value in all rows, whose order in an index is the store's own
 */
record KeyRows(List<List<@Nullable Object>> values, List<Boolean> plain) {

    /** Where the way along one path has got to. */
    private record Cursor(@Nullable Object value, List<String> ahead) {

        static Cursor at(Document document, String path) {
            return new Cursor(document, Arrays.asList(path.split("\\."))).advanced();
        }

        boolean isAtArray() {
            return value instanceof Collection;
        }

        Cursor advanced() {
            if (ahead.isEmpty()) {
                return this;
            }
            String next = ahead.get(0);
            List<String> rest = ahead.subList(1, ahead.size());
            if (value instanceof Document document) {
                return new Cursor(document.getOrMissing(next), rest).advanced();
            }
            if (value instanceof List<?> list) {
                return isNumber(next) ? new Cursor(element(list, next), rest).advanced() : this;
            }
            return new Cursor(Missing.getInstance(), List.of());
        }

        private static boolean isNumber(String fragment) {
            return !fragment.isEmpty() && fragment.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private static @Nullable Object element(List<?> list, String index) {
            return index.length() < 9 && Integer.parseInt(index) < list.size()
                    ? list.get(Integer.parseInt(index))
                    : Missing.getInstance();
        }
    }

    /** @throws CannotIndexParallelArraysError if the paths lead through arrays that are not inside one another */
    static KeyRows of(Document document, List<String> paths) {
        List<Cursor> start =
                paths.stream().map(path -> Cursor.at(document, path)).toList();
        Set<List<@Nullable Object>> rows = new LinkedHashSet<>();
        expand(start, paths, rows);
        List<Boolean> plain = new ArrayList<>();
        for (int field = 0; field < start.size(); field++) {
            int at = field;
            plain.add(!start.get(field).isAtArray()
                    && rows.stream().allMatch(row -> IndexValue.sortsExactly(row.get(at))));
        }
        return new KeyRows(List.copyOf(rows), plain);
    }

    /** The rows in which there is something. */
    KeyRows withoutMissing() {
        return new KeyRows(
                values.stream()
                        .filter(row -> !row.stream().allMatch(Missing.class::isInstance))
                        .toList(),
                plain);
    }

    private static void expand(List<Cursor> cursors, List<String> paths, Set<List<@Nullable Object>> rows) {
        List<Cursor> atArrays = cursors.stream().filter(Cursor::isAtArray).toList();
        if (atArrays.isEmpty()) {
            List<@Nullable Object> row = new ArrayList<>();
            cursors.forEach(cursor -> row.add(cursor.value));
            rows.add(row);
            return;
        }
        Object array = atArrays.get(0).value;
        if (atArrays.stream().anyMatch(cursor -> cursor.value != array)) {
            throw new CannotIndexParallelArraysError(paths);
        }
        for (Object element : elements(array)) {
            expand(
                    cursors.stream()
                            .map(cursor ->
                                    cursor.value == array ? new Cursor(element, cursor.ahead).advanced() : cursor)
                            .toList(),
                    paths,
                    rows);
        }
    }

    /** An empty array has one row, as if it held null. */
    private static List<@Nullable Object> elements(@Nullable Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (array instanceof Collection<?> values) {
            elements.addAll(values);
        }
        if (elements.isEmpty()) {
            elements.add(null);
        }
        return elements;
    }
}
