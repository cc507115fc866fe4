package org.ecobureau.test.servers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Whether one of a collection's indexes answers a query: its first fields are those that the query fixes, then come
 * those of the wanted order, and a range ends it. Everything that the query fixes or bounds has to stand in that index.
 */
final class IndexUse {

    private static final Set<String> FIXING = Set.of("$eq", "$in", "$all");
    private static final Set<String> BOUNDING = Set.of("$gt", "$gte", "$lt", "$lte");

    /**
     * An index.
     *
     * @param keys fields in order; negative for descending
     */
    record DeclaredIndex(String name, Map<String, Integer> keys, boolean unique) {}

    private final Set<String> fixed = new LinkedHashSet<>();
    private final Set<String> bounded = new LinkedHashSet<>();
    private final List<BsonArray> alternatives = new ArrayList<>();
    private final BsonDocument sort;

    private IndexUse(BsonDocument filter, BsonDocument sort) {
        this.sort = sort;
        read("", filter);
    }

    /** What is wrong with the query, if no index answers it. */
    static Optional<String> complaint(BsonDocument filter, BsonDocument sort, List<DeclaredIndex> indexes) {
        IndexUse use = new IndexUse(filter, sort);
        if (indexes.stream().anyMatch(use::isAnsweredBy) || use.isAnsweredByAlternatives(filter, indexes)) {
            return Optional.empty();
        }
        return Optional.of("no index over " + use.wanted());
    }

    /** The fields that the query fixes. */
    static Set<String> fixed(BsonDocument filter) {
        return new IndexUse(filter, new BsonDocument()).fixed;
    }

    private String wanted() {
        return fixed
                + (sort.isEmpty() ? "" : " then " + sort.keySet())
                + (bounded.isEmpty() ? "" : " with a range of " + bounded);
    }

    private boolean isAnsweredBy(DeclaredIndex index) {
        List<String> keys = List.copyOf(index.keys().keySet());
        int prefix = 0;
        while (prefix < keys.size() && fixed.contains(keys.get(prefix))) {
            prefix++;
        }
        if (index.unique() && prefix == keys.size()) {
            return true;
        }
        List<String> order =
                sort.keySet().stream().filter(field -> !fixed.contains(field)).toList();
        boolean inOrder = order.isEmpty() || isSorted(index, keys, prefix, order);
        boolean begins = prefix > 0
                || !keys.isEmpty() && bounded.contains(keys.get(0))
                || inOrder && !order.isEmpty() && fixed.isEmpty() && bounded.isEmpty();
        return inOrder && begins && keys.containsAll(fixed) && keys.containsAll(bounded);
    }

    private boolean isSorted(DeclaredIndex index, List<String> keys, int prefix, List<String> order) {
        if (keys.size() < prefix + order.size()
                || !keys.subList(prefix, prefix + order.size()).equals(order)) {
            return false;
        }
        return order.stream()
                        .map(field ->
                                sort.getNumber(field).intValue() * index.keys().getOrDefault(field, 0) > 0)
                        .distinct()
                        .count()
                == 1;
    }

    /** Where nothing else leads to the documents, each alternative has to have its own index. */
    private boolean isAnsweredByAlternatives(BsonDocument filter, List<DeclaredIndex> indexes) {
        return sort.isEmpty()
                && alternatives.stream().anyMatch(either -> either.stream()
                        .allMatch(one -> complaint(both(filter, one.asDocument()), sort, indexes)
                                .isEmpty()));
    }

    private static BsonDocument both(BsonDocument filter, BsonDocument alternative) {
        BsonDocument rest = filter.clone();
        rest.remove("$or");
        return rest.isEmpty() ? alternative : new BsonDocument("$and", new BsonArray(List.of(rest, alternative)));
    }

    private void read(String path, BsonDocument filter) {
        filter.forEach((key, value) -> {
            if (key.equals("$and")) {
                value.asArray().forEach(part -> read(path, part.asDocument()));
            } else if (key.equals("$or")) {
                alternatives.add(value.asArray());
            } else if (!key.startsWith("$")) {
                readField(path + key, value);
            }
        });
    }

    private void readField(String field, BsonValue value) {
        if (value.isRegularExpression()) {
            return;
        }
        if (!value.isDocument() || value.asDocument().keySet().stream().noneMatch(key -> key.startsWith("$"))) {
            fixed.add(field);
            return;
        }
        value.asDocument().forEach((operator, operand) -> {
            if (FIXING.contains(operator)) {
                fixed.add(field);
            } else if (BOUNDING.contains(operator)) {
                bounded.add(field);
            } else if (operator.equals("$exists")) {
                (operand.asBoolean().getValue() ? bounded : fixed).add(field);
            } else if (operator.equals("$elemMatch")) {
                read(field + ".", operand.asDocument());
            }
        });
    }
}
