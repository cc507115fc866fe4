package org.ecobureau.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a field must have for a document to match a query. Bounds may be wider than the query, never
 * narrower: the store's matcher judges every document again. No bounds mean that the query says nothing about the
 * field that an index could use.
 */
final class Bounds {

    /** The only field on which whole documents are looked up by index: the store's matcher has a notion of its own elsewhere. */
    private static final String ID = "_id";

    private final String path;
    private final boolean singleValued;

    /** @param singleValued no document has more than one value at the path, so that two bounds can be combined */
    private Bounds(String path, boolean singleValued) {
        this.path = path;
        this.singleValued = singleValued;
    }

    static Optional<List<Interval>> of(Document query, String path, boolean singleValued) {
        return new Bounds(path, singleValued).ofQuery(query).map(Interval::merged);
    }

    /** What the query asks for, all of which has to hold, one by one. */
    static Stream<Document> conditions(Document query) {
        return query.entrySet().stream()
                .flatMap(condition -> condition.getKey().equals("$and")
                        ? documents(condition.getValue()).stream().flatMap(Bounds::conditions)
                        : Stream.of(new Document(condition.getKey(), condition.getValue())));
    }

    /** Tells whether a document matches the query only if it has something at the path. */
    static boolean requirePresence(Document query, String path) {
        return query.entrySet().stream()
                .anyMatch(condition -> condition.getKey().equals("$and")
                        ? documents(condition.getValue()).stream().anyMatch(part -> requirePresence(part, path))
                        : condition.getKey().equals(path)
                                && condition.getValue() instanceof Document operators
                                && Boolean.TRUE.equals(operators.get("$exists")));
    }

    static boolean includeMissing(List<Interval> bounds) {
        return bounds.stream().anyMatch(interval -> interval.contains(null));
    }

    private Optional<List<Interval>> ofQuery(Document query) {
        List<List<Interval>> all = new ArrayList<>();
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            ofCondition(condition.getKey(), condition.getValue()).ifPresent(all::add);
        }
        return all(all);
    }

    private Optional<List<Interval>> ofCondition(String key, Object value) {
        if (key.equals("$and")) {
            List<List<Interval>> all = new ArrayList<>();
            documents(value).forEach(query -> ofQuery(query).ifPresent(all::add));
            return all(all);
        }
        if (key.equals("$or")) {
            List<Document> alternatives = documents(value);
            return alternatives.isEmpty()
                    ? Optional.empty()
                    : any(alternatives.stream().map(this::ofQuery).toList());
        }
        if (key.equals(path)) {
            return ofValue(value);
        }
        if (path.startsWith(key + ".") && value instanceof Document query && query.get("$elemMatch") != null) {
            return documents(List.of(query.get("$elemMatch"))).stream()
                    .findFirst()
                    .flatMap(element -> of(element, path.substring(key.length() + 1), false));
        }
        return Optional.empty();
    }

    private Optional<List<Interval>> ofValue(Object value) {
        if (value instanceof Document query && hasOperators(query)) {
            List<List<Interval>> all = new ArrayList<>();
            query.forEach((operator, operand) -> ofOperator(operator, operand).ifPresent(all::add));
            return all(all);
        }
        return ofEquality(value);
    }

    private Optional<List<Interval>> ofOperator(String operator, Object operand) {
        return switch (operator) {
            case "$eq" -> ofEquality(operand);
            case "$in" -> operand instanceof Collection<?> values ? ofAnyOf(values) : Optional.empty();
            case "$gt", "$gte" -> ofRange(operand, true);
            case "$lt", "$lte" -> ofRange(operand, false);
            case "$exists" ->
                Boolean.FALSE.equals(operand) ? Optional.of(List.of(Interval.point(null))) : Optional.empty();
            case "$elemMatch" ->
                operand instanceof Document query && hasOperators(query)
                        ? new Bounds(path, false).ofValue(query)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<List<Interval>> ofEquality(@Nullable Object value) {
        return value == null || IndexValue.isSearchable(value) || value instanceof Document && path.equals(ID)
                ? Optional.of(List.of(Interval.point(IndexValue.of(value))))
                : Optional.empty();
    }

    private Optional<List<Interval>> ofAnyOf(Collection<?> values) {
        return any(values.stream().map(value -> ofEquality(value)).toList());
    }

    private static Optional<List<Interval>> ofRange(Object end, boolean upwards) {
        if (!IndexValue.isSearchable(end)) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                upwards
                        ? new Interval(next(end, Double.NEGATIVE_INFINITY), ValueOrder.after(end))
                        : new Interval(ValueOrder.before(end), next(end, Double.POSITIVE_INFINITY))));
    }

    /** A number is widened by a hair, because a long or a decimal may stand beside the nearest double. */
    private static Object next(Object end, double direction) {
        return end instanceof Number number ? (Object) Math.nextAfter(number.doubleValue(), direction) : end;
    }

    private Optional<List<Interval>> all(List<List<Interval>> bounds) {
        return bounds.stream().reduce((one, other) -> {
            List<Interval> left = Interval.merged(one);
            List<Interval> right = Interval.merged(other);
            return singleValued ? Interval.intersection(left, right) : narrower(left, right);
        });
    }

    private static Optional<List<Interval>> any(List<Optional<List<Interval>>> bounds) {
        return bounds.stream().allMatch(Optional::isPresent)
                ? Optional.of(bounds.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList())
                : Optional.empty();
    }

    private static List<Interval> narrower(List<Interval> one, List<Interval> other) {
        return other.stream().allMatch(Interval::isPoint) ? other : one;
    }

    private static List<Document> documents(Object value) {
        return value instanceof Collection<?> values
                ? values.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }

    private static boolean hasOperators(Document query) {
        return query.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
