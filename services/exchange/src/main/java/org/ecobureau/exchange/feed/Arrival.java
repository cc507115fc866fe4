package org.ecobureau.exchange.feed;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecobureau.platform.inbox.UnacceptableEvent;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event on its way into the feed.
 *
 * @param id {@code aggregate/record/sequence}
 * @param publisher the service that said it
 * @param partition {@code aggregate/record}
 * @param sequence within its partition, from 1, without gaps
 * @param town that its data name, by code; null when they name none
 * @param organisations credit codes among its data
 * @param envelope as it came
 */
record Arrival(
        String id,
        String type,
        String publisher,
        String partition,
        long sequence,
        Instant recordedAt,
        @Nullable String town,
        Set<String> organisations,
        String envelope) {

    private static final String SOURCE = "/ecobureau/";

    /** Errors: {@link UnacceptableEvent} for an envelope whose attributes do not belong together. */
    static Arrival of(EventEnvelope<JsonNode> event, String envelope) {
        require(event.source() != null && event.source().startsWith(SOURCE), "source", event.source(), SOURCE + "…");
        require(
                event.partitionkey() != null && event.partitionkey().indexOf('/') > 0,
                "partitionkey",
                event.partitionkey(),
                "aggregate/record");
        require(event.sequence() >= 1, "sequence", event.sequence(), "from 1");
        String id = event.partitionkey() + "/" + event.sequence();
        require(id.equals(event.id()), "id", event.id(), id);
        require(event.recordedtime() != null, "recordedtime", null, "a moment");
        require(event.data() != null && event.data().isObject(), "data", event.data(), "an object");
        return new Arrival(
                id,
                event.type(),
                event.source().substring(SOURCE.length()),
                event.partitionkey(),
                event.sequence(),
                event.recordedtime().toInstant(),
                town(event.data()),
                organisations(event.data()),
                envelope);
    }

    /** Id of the event that must stand before it; null for the first one of its partition. */
    @Nullable
    String predecessor() {
        return sequence == 1 ? null : partition + "/" + (sequence - 1);
    }

    private static void require(boolean sound, String attribute, @Nullable Object value, Object expected) {
        if (!sound) {
            throw new UnacceptableEvent("%s: %s (expected: %s)".formatted(attribute, value, expected));
        }
    }

    private static @Nullable String town(@Nullable JsonNode data) {
        String code = data == null ? "" : data.path("town").asString("");
        return accepts(() -> Town.of(code)) ? code : null;
    }

    private static Set<String> organisations(@Nullable JsonNode data) {
        List<JsonNode> values = data == null ? List.of() : data.valueStream().toList();
        Set<String> codes = new TreeSet<>();
        for (JsonNode value : values) {
            String text = value.isString() ? value.asString() : "";
            if (accepts(() -> new CreditCode(text))) {
                codes.add(text);
            }
        }
        return codes;
    }

    private static boolean accepts(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (Problem notOne) {
            return false;
        }
    }
}
