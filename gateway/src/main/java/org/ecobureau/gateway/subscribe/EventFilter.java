package org.ecobureau.gateway.subscribe;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecobureau.gateway.execute.PreparedSubscription;
import org.ecobureau.gateway.supergraph.EventFeeds.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One argument by which a subscriber leaves events out. What it compares is had like what is told: from the event, or
 * from the services that own it, whose answer is kept for a while.
 *
 * @param looking a subscription that selects what is compared
 * @param wanted texts of which one must be among it
 */
record EventFilter(
        Condition condition, PreparedSubscription looking, Set<String> wanted, Cache<String, Set<String>> known) {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 500;

    static EventFilter of(Condition condition, PreparedSubscription looking, Object argument) {
        var wanted = new HashSet<String>();
        (argument instanceof Collection<?> list ? list : List.of(argument))
                .forEach(value -> wanted.add(String.valueOf(value)));
        return new EventFilter(
                condition,
                looking,
                Set.copyOf(wanted),
                Caffeine.newBuilder()
                        .maximumSize(MOST_KEPT)
                        .expireAfterWrite(KEPT)
                        .build());
    }

    /** Whether services have to be asked. */
    boolean asksServices() {
        return looking.asksOthers();
    }

    /** Null where a service that had to be asked does not answer. */
    @Nullable
    Boolean leaves(EventReading reading, String type, Map<String, @Nullable Object> event) {
        var own = reading.answer(type, event, looking.field());
        var key = String.valueOf(own.data());
        var before = known.getIfPresent(key);
        if (before != null) {
            return leaves(before);
        }
        var answer = looking.answer(own);
        var found = new HashSet<String>();
        collect(answer.getData(), found);
        if (answer.getErrors().isEmpty()) {
            if (asksServices()) {
                known.put(key, Set.copyOf(found));
            }
        } else if (!leaves(found)) {
            return null;
        }
        return leaves(found);
    }

    private boolean leaves(Set<String> found) {
        return found.stream().anyMatch(value -> wanted.contains(value) || isPrefixed(value));
    }

    private boolean isPrefixed(String value) {
        return condition.prefixes() && wanted.stream().anyMatch(pattern -> EventReading.matches(pattern, value));
    }

    private static void collect(@Nullable Object value, Set<String> found) {
        if (value instanceof Map<?, ?> object) {
            new ArrayList<>(object.values()).forEach(below -> collect(below, found));
        } else if (value instanceof List<?> list) {
            list.forEach(below -> collect(below, found));
        } else if (value != null) {
            found.add(value.toString());
        }
    }
}
