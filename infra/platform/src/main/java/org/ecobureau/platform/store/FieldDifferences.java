package org.ecobureau.platform.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/** Tells field by field what each version of a record changed, and who did it why. */
final class FieldDifferences {

    private static final String GROUNDS = "grounds";

    private FieldDifferences() {}

    /**
     * The latest changes, the latest first.
     *
     * @param versions latest first, without gaps; of the earliest one is told what it changed only where it is the first
     */
    static List<FieldChange> latest(
            List<Document> versions, List<HistoryEntry> history, Set<String> derived, @Nullable String path, int most) {
        Map<Integer, HistoryEntry> last = history.stream()
                .collect(Collectors.toMap(HistoryEntry::version, entry -> entry, (one, later) -> later));
        List<FieldChange> changes = new ArrayList<>();
        for (int i = 0; i < versions.size() && changes.size() < most; i++) {
            Document version = versions.get(i);
            int number = version.getInteger("version");
            HistoryEntry entry = last.get(number);
            if (entry == null || i == versions.size() - 1 && number > 1) {
                continue;
            }
            Map<String, String> before = i == versions.size() - 1 ? Map.of() : fields(versions.get(i + 1), derived);
            Map<String, String> after = fields(version, derived);
            Set<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            names.stream()
                    .filter(name -> path == null || name.equals(path) || name.startsWith(path + "."))
                    .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                    .map(name -> change(name, before.get(name), after.get(name), entry))
                    .sorted(Comparator.comparing(FieldChange::path))
                    .forEach(changes::add);
        }
        return changes.size() > most ? List.copyOf(changes.subList(0, most)) : changes;
    }

    private static FieldChange change(
            String path, @Nullable String before, @Nullable String after, HistoryEntry entry) {
        return new FieldChange(
                path,
                before,
                after,
                entry.version(),
                entry.at(),
                entry.recordedAt(),
                entry.action(),
                entry.actor(),
                entry.details().get(GROUNDS));
    }

    private static Map<String, String> fields(Document version, Set<String> derived) {
        Map<String, String> fields = new TreeMap<>();
        version.get("state", Document.class).forEach((name, value) -> {
            if (!derived.contains(name)) {
                flatten(name, value, fields);
            }
        });
        return fields;
    }

    private static void flatten(String path, @Nullable Object value, Map<String, String> fields) {
        if (value instanceof Document document) {
            document.forEach((name, inner) -> flatten(path + "." + name, inner, fields));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "." + i, list.get(i), fields);
            }
        } else if (value instanceof Date date) {
            fields.put(path, BureauTime.local(date.toInstant()).toString());
        } else if (value != null) {
            fields.put(path, value.toString());
        }
    }
}
