package org.ecobureau.exchange.feed;

import java.util.Set;

/**
 * What a reader may see of the feed.
 *
 * @param types all of them by name
 * @param towns codes of the towns that an event must concern; empty for events of any town and of none
 * @param from position up to which nothing is seen
 */
public record Visibility(Set<String> types, Set<String> towns, long from) {

    public Visibility {
        types = Set.copyOf(types);
        towns = Set.copyOf(towns);
    }
}
