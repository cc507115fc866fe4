package org.ecobureau.vocabulary.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One action that was taken: an entry of the history, and the events it caused.
 *
 * @param at when it happened, which may be before it was recorded
 * @param details what an officer reads in the history, by stable English names
 */
public record Step(String action, Instant at, Map<String, String> details, List<DomainEvent> events) {

    public Step {
        details = Map.copyOf(details);
        events = List.copyOf(events);
    }
}
