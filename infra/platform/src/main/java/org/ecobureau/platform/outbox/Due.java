package org.ecobureau.platform.outbox;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import org.bson.conversions.Bson;

/**
 * The {@code due} field of a record that owes events: its shard, and within the shard since when, in one number, so
 * that one sparse index finds the records of a shard oldest first.
 */
public final class Due {

    /** Fixed for good: it is part of what is stored. */
    public static final int SHARDS = 16;

    static final String FIELD = "due";

    /** More milliseconds than any date that will be stored. */
    private static final long SPAN = 100_000_000_000_000L;

    private Due() {}

    /** The shard of a record, the same on every machine. */
    public static int shard(String recordId) {
        return Math.floorMod(recordId.hashCode(), SHARDS);
    }

    /** The value for a record that owes events since that moment. */
    public static long since(String recordId, Instant moment) {
        return first(shard(recordId)) + moment.toEpochMilli();
    }

    static Instant moment(long due) {
        return Instant.ofEpochMilli(due % SPAN);
    }

    /** The lowest value in a shard. */
    static long first(int shard) {
        return shard * SPAN;
    }

    /** Records of the shard, from a value on. */
    static Bson from(long due) {
        long end = (due / SPAN + 1) * SPAN;
        return Filters.and(Filters.gte(FIELD, due), Filters.lt(FIELD, end));
    }

    /** Records of any shard. */
    static Bson any() {
        return Filters.gte(FIELD, 0L);
    }
}
