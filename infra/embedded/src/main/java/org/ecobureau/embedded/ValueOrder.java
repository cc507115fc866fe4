package org.ecobureau.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ecobureau.embedded.IndexValue.Composite;
import org.jspecify.annotations.Nullable;

/** The order of {@linkplain IndexValue index values}: by type as the store sorts types, then by value. */
final class ValueOrder implements Comparator<@Nullable Object> {

    static final ValueOrder INSTANCE = new ValueOrder();

    private static final List<Class<?>> TYPES = List.of(
            MinKey.class,
            Missing.class,
            Number.class,
            String.class,
            Document.class,
            List.class,
            BinData.class,
            LegacyUUID.class,
            UUID.class,
            ObjectId.class,
            Boolean.class,
            Instant.class,
            BsonTimestamp.class,
            BsonRegularExpression.class,
            MaxKey.class);

    private static final int NULL = TYPES.indexOf(Missing.class);
    private static final int STRING = TYPES.indexOf(String.class);
    private static final int DOCUMENT = TYPES.indexOf(Document.class);
    private static final int LIST = TYPES.indexOf(List.class);

    /** The place before ({@code side < 0}) or after all values of a type. */
    private record TypeEdge(int type, int side) {}

    private ValueOrder() {}

    /** The place before all values of the type of the given one. */
    static Object before(Object value) {
        return new TypeEdge(typeOf(value), -1);
    }

    /** The place after all values of the type of the given one. */
    static Object after(Object value) {
        return new TypeEdge(typeOf(value), 1);
    }

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String one && right instanceof String other) {
            return one.compareTo(other); // most of what there is
        }
        int byType = Integer.compare(typeOf(left), typeOf(right));
        if (byType != 0 || left == null && right == null) {
            return byType;
        }
        if (left instanceof TypeEdge || right instanceof TypeEdge) {
            return Integer.compare(side(left), side(right));
        }
        if (left instanceof Composite one && right instanceof Composite other) {
            return Arrays.compare(one.bytes(), other.bytes());
        }
        if (left instanceof Number one && right instanceof Number other) {
            return compareNumbers(one, other);
        }
        return isSortedByStore(left)
                ? ValueComparator.asc().compare(left, right)
                : String.valueOf(left).compareTo(String.valueOf(right));
    }

    /** By magnitude, and exactly where one of them is a long that no double can hold. */
    private static int compareNumbers(Number left, Number right) {
        int byMagnitude = Double.compare(left.doubleValue(), right.doubleValue());
        return byMagnitude == 0 && (left instanceof Long || right instanceof Long)
                ? Long.compare(left.longValue(), right.longValue())
                : byMagnitude;
    }

    private static boolean isSortedByStore(@Nullable Object value) {
        return !(value instanceof BsonRegularExpression) && typeOf(value) < TYPES.size();
    }

    private static int side(@Nullable Object value) {
        return value instanceof TypeEdge edge ? edge.side : 0;
    }

    private static int typeOf(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof TypeEdge edge) {
            return edge.type;
        }
        if (value instanceof Composite composite) {
            return composite.isList() ? LIST : DOCUMENT;
        }
        if (value instanceof String) {
            return STRING;
        }
        int type = 0;
        while (type < TYPES.size() && !TYPES.get(type).isInstance(value)) {
            type++;
        }
        return type;
    }
}
