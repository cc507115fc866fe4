package org.ecobureau.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All {@linkplain IndexValue index values} from {@code low} to {@code high}, both included. */
record Interval(@Nullable Object low, @Nullable Object high) {

    private static final ValueOrder ORDER = ValueOrder.INSTANCE;

    static Interval point(@Nullable Object value) {
        return new Interval(value, value);
    }

    boolean isPoint() {
        return ORDER.compare(low, high) == 0;
    }

    boolean contains(@Nullable Object value) {
        return ORDER.compare(low, value) <= 0 && ORDER.compare(value, high) <= 0;
    }

    /** The same values as disjoint intervals in ascending order. */
    static List<Interval> merged(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::low, ORDER));
        List<Interval> merged = new ArrayList<>();
        for (Interval next : sorted) {
            Interval previous = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (previous != null && ORDER.compare(next.low, previous.high) <= 0) {
                merged.set(merged.size() - 1, new Interval(previous.low, later(previous.high, next.high)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** The values that are in both lists of disjoint intervals. */
    static List<Interval> intersection(List<Interval> one, List<Interval> other) {
        List<Interval> common = new ArrayList<>();
        for (Interval left : one) {
            for (Interval right : other) {
                Interval both = new Interval(later(left.low, right.low), earlier(left.high, right.high));
                if (ORDER.compare(both.low, both.high) <= 0) {
                    common.add(both);
                }
            }
        }
        return common;
    }

    private static @Nullable Object later(@Nullable Object left, @Nullable Object right) {
        return ORDER.compare(left, right) >= 0 ? left : right;
    }

    private static @Nullable Object earlier(@Nullable Object left, @Nullable Object right) {
        return ORDER.compare(left, right) <= 0 ? left : right;
    }
}
