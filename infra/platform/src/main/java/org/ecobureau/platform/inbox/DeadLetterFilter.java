package org.ecobureau.platform.inbox;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters; what is null does not restrict.
 *
 * @param from parked then or later
 * @param to parked before
 */
public record DeadLetterFilter(
        @Nullable List<String> ids,
        @Nullable DeadLetterState state,
        @Nullable String type,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {

    public static final DeadLetterFilter ALL = new DeadLetterFilter(null, null, null, null, null);

    /** Those of them that wait for a decision. */
    public DeadLetterFilter parked() {
        return new DeadLetterFilter(ids, DeadLetterState.PARKED, type, from, to);
    }

    /** Whether it names letters or a range of time, so that not everything is meant by mistake. */
    public boolean isRestricted() {
        return ids != null || from != null || to != null;
    }

    Bson toBson() {
        List<Bson> all = new ArrayList<>();
        if (ids != null) {
            all.add(Filters.in("_id", ids));
        }
        if (state != null) {
            all.add(Filters.eq("state", state.name()));
        }
        if (type != null) {
            all.add(Filters.eq("type", type));
        }
        if (from != null) {
            all.add(Filters.gte("parkedAt", date(from)));
        }
        if (to != null) {
            all.add(Filters.lt("parkedAt", date(to)));
        }
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }

    private static Date date(OffsetDateTime moment) {
        Instant instant = moment.toInstant();
        return Date.from(instant);
    }
}
