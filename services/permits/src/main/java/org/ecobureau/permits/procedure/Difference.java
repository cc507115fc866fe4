package org.ecobureau.permits.procedure;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One leaf in which two records differ.
 *
 * @param path as a JSON pointer, except that members of a list go by their own keys: {@code /outlets/DA001/name}
 * @param before null where there was nothing
 * @param after null where there is nothing any more
 */
public record Difference(
        String path, @Nullable String before, @Nullable String after) {

    /** How the leaf differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** Every difference, in the order of the paths; empty between equal records. */
    public static List<Difference> between(@Nullable Record before, @Nullable Record after) {
        Map<String, String> old = leaves(before);
        Map<String, String> now = leaves(after);
        Collection<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(old.get(path), now.get(path)))
                .map(path -> new Difference(path, old.get(path), now.get(path)))
                .toList();
    }

    private static Map<String, String> leaves(@Nullable Record value) {
        Map<String, String> leaves = new TreeMap<>();
        collect("", value, leaves);
        return leaves;
    }

    private static void collect(String path, @Nullable Object value, Map<String, String> leaves) {
        if (value instanceof Record record && !(value instanceof Scalar)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(path + "/" + component.getName(), component(record, component), leaves);
            }
        } else if (value instanceof Collection<?> members) {
            members.forEach(member -> collect(path + "/" + escaped(key(member)), member, leaves));
        } else if (value != null) {
            leaves.put(path, value.toString());
        }
    }

    /** A record that is one value to whoever compares: its text is compared, not its parts. */
    public interface Scalar {}

    private static String key(Object member) {
        return member instanceof Keyed keyed ? keyed.key() : member.toString();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
