package org.ecobureau.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A way to find all documents that may match a query: stretches of an index, disjoint and in its order.
 *
 * @param fixed number of leading fields with one value in all stretches
 */
record IndexScan(OrderedIndex index, List<Stretch> stretches, int fixed) {

    private static final int MAX_STRETCHES = 1_000;

    /** Entries from the one place to the other. */
    record Stretch(List<@Nullable Object> from, List<@Nullable Object> to) {

        private static final Stretch ALL = new Stretch(List.of(), List.of());

        Stretch narrowed(Interval interval, boolean ascending) {
            List<@Nullable Object> narrowedFrom = new ArrayList<>(from);
            List<@Nullable Object> narrowedTo = new ArrayList<>(to);
            narrowedFrom.add(ascending ? interval.low() : interval.high());
            narrowedTo.add(ascending ? interval.high() : interval.low());
            return new Stretch(narrowedFrom, narrowedTo);
        }
    }

    /** The whole index, in its order, where every document is in it. */
    static Optional<IndexScan> ofAll(OrderedIndex index) {
        return index.isSparse() ? Optional.empty() : Optional.of(new IndexScan(index, List.of(Stretch.ALL), 0));
    }

    /**
     * The scans of the index that find all that may match: several where the first field has several values in some
     * document and the query asks for more than one, since each of these leads to all that match.
     */
    static Stream<IndexScan> all(OrderedIndex index, Document query) {
        List<Document> conditions = index.isPlain(0)
                ? List.of()
                : Bounds.conditions(query)
                        .filter(condition -> Bounds.of(condition, index.fields().get(0), false)
                                .isPresent())
                        .toList();
        return conditions.size() < 2
                ? of(index, query, query).stream()
                : conditions.stream().flatMap(condition -> of(index, query, condition).stream());
    }

    /** Empty where the query says nothing about the first field, or may match documents that are not in the index. */
    static Optional<IndexScan> of(OrderedIndex index, Document query) {
        return of(index, query, query);
    }

    /** @param first the part of the query that bounds the first field */
    private static Optional<IndexScan> of(OrderedIndex index, Document query, Document first) {
        List<Stretch> stretches = List.of(Stretch.ALL);
        boolean complete = !index.isSparse();
        boolean pointsOnly = true;
        int bounded = 0;
        int fixed = 0;
        for (int field = 0; field < index.fields().size(); field++) {
            String path = index.fields().get(field);
            Optional<List<Interval>> bounds = Bounds.of(field == 0 ? first : query, path, index.isPlain(field));
            complete |= field < index.fields().size() - 1
                    && (bounds.isPresent() && !Bounds.includeMissing(bounds.get())
                            || Bounds.requirePresence(query, path));
            if (bounds.isEmpty()
                    || !pointsOnly
                    || bounded < field
                    || (long) stretches.size() * bounds.get().size() > MAX_STRETCHES) {
                continue;
            }
            stretches = narrowed(stretches, bounds.get(), index.isAscending(field));
            pointsOnly = bounds.get().stream().allMatch(Interval::isPoint);
            bounded++;
            fixed += fixed == field && pointsOnly && bounds.get().size() == 1 ? 1 : 0;
        }
        boolean useful = bounded > 0 || index.isSparse();
        return complete && useful ? Optional.of(new IndexScan(index, stretches, fixed)) : Optional.empty();
    }

    private static List<Stretch> narrowed(List<Stretch> stretches, List<Interval> intervals, boolean ascending) {
        List<Stretch> narrowed = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (int i = 0; i < intervals.size(); i++) {
                Interval interval = intervals.get(ascending ? i : intervals.size() - 1 - i);
                narrowed.add(stretch.narrowed(interval, ascending));
            }
        }
        return narrowed;
    }

    /** Positions of documents, each once, in the order of the index or in the opposite one. */
    Stream<Object> positions(boolean backwards) {
        Stream<Object> positions = order(backwards).stream()
                .flatMap(stretch ->
                        stream(index.between(OrderedKey.before(stretch.from), OrderedKey.after(stretch.to), backwards)))
                .mapMulti((entry, next) -> {
                    if (entry.position() != null) {
                        next.accept(entry.position());
                    }
                });
        return index.isPlain() ? positions : positions.distinct();
    }

    private List<Stretch> order(boolean backwards) {
        List<Stretch> ordered = new ArrayList<>(stretches);
        if (backwards) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    private static Stream<OrderedKey> stream(Iterator<OrderedKey> entries) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
    }

    /** Counts the entries to be looked at, as far as the given number. */
    int size(int most) {
        return (int) positions(false).limit(most).count();
    }

    /**
     * Tells how to read the index so that documents come in the wanted order: forwards (false), backwards (true), or
     * not at all.
     */
    Optional<Boolean> readsBackwardsFor(Document orderBy) {
        if (!index.isPlainFrom(fixed)) {
            return Optional.empty();
        }
        int field = fixed;
        Boolean backwards = null;
        for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
            if (index.fields().subList(0, fixed).contains(wanted.getKey())) {
                continue;
            }
            if (field == index.fields().size()) {
                break;
            }
            boolean ascending = wanted.getValue() instanceof Number direction && direction.intValue() > 0;
            boolean opposite = ascending != index.isAscending(field);
            if (!index.fields().get(field).equals(wanted.getKey()) || backwards != null && backwards != opposite) {
                return Optional.empty();
            }
            backwards = opposite;
            field++;
        }
        return Optional.of(backwards != null && backwards);
    }
}
