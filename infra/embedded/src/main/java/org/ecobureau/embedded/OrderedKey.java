package org.ecobureau.embedded;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered index: an entry, or the place before or after all entries that begin with some values. There
 * are many in memory, so that an entry is no more than one array.
 */
final class OrderedKey {

    /** One value per indexed field and then the document's id, or fewer. */
    private final @Nullable Object[] values;

    /** Where this place is among the entries that begin with its values: before (-1), at (0) or after them (1). */
    private final int side;

    private final @Nullable Object position;

    private OrderedKey(List<@Nullable Object> values, int side, @Nullable Object position) {
        this.values = values.toArray();
        this.side = side;
        this.position = position;
    }

    static OrderedKey entry(List<@Nullable Object> values, Object position) {
        return new OrderedKey(values, 0, position);
    }

    static OrderedKey before(List<@Nullable Object> values) {
        return new OrderedKey(values, -1, null);
    }

    static OrderedKey after(List<@Nullable Object> values) {
        return new OrderedKey(values, 1, null);
    }

    /** The document's position in its collection, of entries only. */
    @Nullable
    Object position() {
        return position;
    }

    /** @param ascending the direction of each field, the id's last */
    static Comparator<OrderedKey> order(List<Boolean> ascending) {
        return (left, right) -> {
            int common = Math.min(left.values.length, right.values.length);
            for (int i = 0; i < common; i++) {
                int byValue = ValueOrder.INSTANCE.compare(left.values[i], right.values[i]);
                if (byValue != 0) {
                    return ascending.get(i) ? byValue : -byValue;
                }
            }
            return Integer.compare(left.side, right.side);
        };
    }
}
