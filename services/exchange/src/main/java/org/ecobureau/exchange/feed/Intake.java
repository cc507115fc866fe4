package org.ecobureau.exchange.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.inbox.EventHandlers;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes every event from the bus into the feed: each once, and the events of one record in their order. What comes before
 * its predecessor is kept aside and never holds up the queue.
 */
@Component
class Intake implements EventHandlers {

    private static final TypeReference<EventEnvelope<JsonNode>> ENVELOPE = new TypeReference<>() {};

    private final FeedWriter feed;
    private final Towns towns;
    private final FirstTowns firstTowns;
    private final Gaps gaps;
    private final GapSettings settings;
    private final IntakeTypes types;
    private final Clock clock;

    Intake(
            FeedWriter feed,
            Towns towns,
            FirstTowns firstTowns,
            Gaps gaps,
            GapSettings settings,
            IntakeTypes types,
            Clock clock) {
        this.feed = feed;
        this.towns = towns;
        this.firstTowns = firstTowns;
        this.gaps = gaps;
        this.settings = settings;
        this.types = types;
        this.clock = clock;
    }

    @Override
    public List<EventHandler<?>> all() {
        return types.all().stream()
                .<EventHandler<?>>map(type -> new OfType(type, this))
                .toList();
    }

    void take(Arrival event) {
        firstTowns.await();
        String predecessor = event.predecessor();
        Set<String> held = feed.held(predecessor == null ? Set.of(event.id()) : Set.of(event.id(), predecessor));
        if (held.contains(event.id())) {
            return;
        }
        if (predecessor != null && !held.contains(predecessor)) {
            Instant now = clock.instant();
            gaps.hold(event, now, now.plus(settings.patience()));
            return;
        }
        append(event);
        appendHeld(event.partition(), event.sequence());
    }

    /**
     * Takes what is kept of a partition, as far as nothing is missing.
     *
     * @param last sequence that the feed has of it
     * @return the last one that it has then
     */
    long appendHeld(String partition, long last) {
        long sequence = last;
        Optional<String> held = gaps.held(partition + "/" + (sequence + 1));
        while (held.isPresent()) {
            sequence++;
            append(types.read(held.get()));
            gaps.release(partition + "/" + sequence);
            held = gaps.held(partition + "/" + (sequence + 1));
        }
        return sequence;
    }

    private void append(Arrival event) {
        towns.learn(event);
        feed.append(event, towns.of(event));
    }

    /** What the catalogue says comes in, and how it reads. */
    @Component
    static class IntakeTypes {

        private final List<String> all;
        private final JsonMapper json;

        IntakeTypes(Catalogue catalogue, JsonMapper json, @Value("${spring.application.name}") String service) {
            this.all = List.copyOf(catalogue.typesFor(service));
            this.json = json;
        }

        List<String> all() {
            return all;
        }

        Arrival read(String envelope) {
            return Arrival.of(json.readValue(envelope, ENVELOPE), envelope);
        }
    }

    private record OfType(String type, Intake intake) implements EventHandler<JsonNode> {

        @Override
        public Class<JsonNode> data() {
            return JsonNode.class;
        }

        /** Where an enterprise is must be known before what follows it is told to readers of one town. */
        @Override
        public Set<String> after(EventEnvelope<JsonNode> event) {
            return intake.towns.records(Arrival.of(event, ""));
        }

        @Override
        public void handle(EventEnvelope<JsonNode> event, String envelope) {
            intake.take(Arrival.of(event, envelope));
        }

        @Override
        public void handle(EventEnvelope<JsonNode> event) {
            throw new UnsupportedOperationException("the feed keeps envelopes as they came");
        }
    }
}
