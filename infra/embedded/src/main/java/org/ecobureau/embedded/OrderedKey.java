package org.ecobureau.embedded;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered index: an entry, or the place before or after all entries that begin with some values.
 *
 * @param values one value per indexed field and then the document's id, or fewer
 * @param side where this place is among the entries that begin with its values: before (-1), at (0) or after them (1)
 * @param position the document's position in its collection, of entries only
 */
record OrderedKey(
        List<@Nullable Object> values, int side, @Nullable Object position) {

    static OrderedKey entry(List<@Nullable Object> values, Object position) {
        return new OrderedKey(values, 0, position);
    }

    static OrderedKey before(List<@Nullable Object> values) {
        return new OrderedKey(values, -1, null);
    }

    static OrderedKey after(List<@Nullable Object> values) {
        return new OrderedKey(values, 1, null);
    }

    /** @param ascending the direction of each field, the id's last */
    static Comparator<OrderedKey> order(List<Boolean> ascending) {
        return (left, right) -> {
            int common = Math.min(left.values.size(), right.values.size());
            for (int i = 0; i < common; i++) {
                int byValue = ValueOrder.INSTANCE.compare(left.values.get(i), right.values.get(i));
                if (byValue != 0) {
                    return ascending.get(i) ? byValue : -byValue;
                }
            }
            return Integer.compare(left.side, right.side);
        };
    }
}
