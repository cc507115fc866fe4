package org.ecobureau.exchange.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives events their towns that came a moment before the register's word where an organisation is, because that was said
 * by another service or is under way in another instance. Readers limited to towns wait before such an event, so that the
 * feed changes nothing that it has told; and for an organisation of which the register says nothing no longer than its
 * word may be late.
 */
@Component
class TownWatch {

    private final FeedWriter feed;
    private final Towns towns;
    private final HeldReaders readers;
    private final TownSettings settings;
    private final Clock clock;

    TownWatch(FeedWriter feed, Towns towns, HeldReaders readers, TownSettings settings, Clock clock) {
        this.feed = feed;
        this.towns = towns;
        this.readers = readers;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ecobureau.exchange.towns.look:PT0.5S}")
    void look() {
        List<Unsettled> unsettled = feed.unsettled();
        readers.keep(unsettled.stream().map(Unsettled::position).collect(Collectors.toSet()));
        if (unsettled.isEmpty()) {
            return;
        }
        // Before the question: what is learned after it may come too late for those.
        Instant tooLate = clock.instant().minus(settings.lateness());
        Map<String, String> known = towns.known(unsettled.stream()
                .flatMap(event -> event.where().awaited().stream())
                .collect(Collectors.toSet()));
        Map<Long, Set<String>> settled = new HashMap<>();
        Map<Long, Set<String>> givenUp = new HashMap<>();
        for (Unsettled event : unsettled) {
            Set<String> awaited = event.where().awaited();
            if (known.keySet().containsAll(awaited)) {
                settled.put(event.position(), towns(event.where(), known));
            } else if (event.addedAt().isBefore(tooLate)) {
                givenUp.put(event.position(), towns(event.where(), known));
            }
        }
        feed.settle(settled);
        readers.givenUp(feed.settle(givenUp));
    }

    private static Set<String> towns(Whereabouts where, Map<String, String> known) {
        Set<String> all = new TreeSet<>(where.towns());
        where.awaited().stream().filter(known::containsKey).map(known::get).forEach(all::add);
        return all;
    }
}
