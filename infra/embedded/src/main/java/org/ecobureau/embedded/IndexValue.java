package org.ecobureau.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as an index holds them: whatever the store's matcher calls equal is one value here. Numbers become doubles
 * where a double can hold them, missing becomes null, documents and lists become their bytes.
 */
final class IndexValue {

    private static final List<Class<?>> SEARCHABLE =
            List.of(Number.class, String.class, UUID.class, ObjectId.class, Boolean.class, Instant.class);

    /** A document or list inside an index: equal when its bytes are, in no order of meaning. */
    record Composite(boolean isList, byte[] bytes) {}

    private IndexValue() {}

    static @Nullable Object of(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return null;
        }
        if (value instanceof Document || value instanceof Collection) {
            return new Composite(value instanceof Collection, bytes(normalized(value)));
        }
        return value instanceof Number ? normalized(value) : value;
    }

    /** Tells whether an index can answer a query for this value, or for a range that ends at it. */
    static boolean isSearchable(@Nullable Object value) {
        return SEARCHABLE.stream().anyMatch(type -> type.isInstance(value)) && !isNaN(value);
    }

    /** Tells whether this value stands in an index where the store would sort it. */
    static boolean sortsExactly(@Nullable Object value) {
        if (value instanceof Decimal128 decimal) {
            double approximate = decimal.doubleValue();
            return Double.isFinite(approximate)
                    && decimal.toBigDecimal().compareTo(BigDecimal.valueOf(approximate)) == 0;
        }
        return value == null || value instanceof Missing || isSearchable(value);
    }

    private static boolean isNaN(@Nullable Object value) {
        return value instanceof Number number && Double.isNaN(number.doubleValue());
    }

    private static @Nullable Object normalized(@Nullable Object value) {
        return new KeyValue(value).normalized().get(0);
    }

    private static byte[] bytes(@Nullable Object value) {
        ByteBuf buffer = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(new Document("", value), buffer);
            return ByteBufUtil.getBytes(buffer);
        } finally {
            buffer.release();
        }
    }
}
