package org.ecobureau.exchange.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of the feed.
 *
 * @param types all of them by name
 * @param towns codes of the towns that an event must concern; empty for events of any town and of none
 * @param from position up to which nothing is seen
 * @param organisation credit code that must be among an event's data; null for events of any
 */
public record Visibility(
        Set<String> types,
        Set<String> towns,
        long from,
        @Nullable String organisation) {

    public Visibility(Set<String> types, Set<String> towns, long from) {
        this(types, towns, from, null);
    }

    public Visibility {
        types = Set.copyOf(types);
        towns = Set.copyOf(towns);
    }
}
