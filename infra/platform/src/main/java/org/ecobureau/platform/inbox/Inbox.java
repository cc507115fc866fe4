package org.ecobureau.platform.inbox;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one consumer of a service: reads the envelope, finds the handler, and decides what a failure means. What passes
 * by itself (the store is down) is waited for and burns no attempts; what cannot pass is parked, so that the queue goes
 * on.
 */
public final class Inbox implements Consumer<Message<byte[]>> {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int ATTEMPTS = 5;

    /** Doubled with each attempt. Another writer is gone by then, and the messages behind this one wait as well. */
    private static final long ATTEMPT_PAUSE = 2;

    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;

    private final Map<String, EventHandler<?>> handlers;
    private final JsonMapper json;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Inbox(List<EventHandler<?>> handlers, JsonMapper json, DeadLetters deadLetters, InboxMetrics metrics) {
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
        this.json = json;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Override
    public void accept(Message<byte[]> message) {
        String text = new String(message.getPayload(), StandardCharsets.UTF_8);
        JsonNode envelope;
        try {
            envelope = json.readTree(text);
        } catch (JacksonException malformed) {
            park(Digest.sha256(text), "unreadable", text, 1, malformed);
            return;
        }
        String type = envelope.path("type").asString("");
        String id = envelope.path("id").asString("");
        EventHandler<?> handler = handlers.get(type);
        if (handler == null || id.isEmpty()) {
            park(
                    id.isEmpty() ? Digest.sha256(text) : id,
                    type,
                    text,
                    1,
                    new IllegalArgumentException("no handler for this type"));
            return;
        }
        handle(handler, id, text);
    }

    private <T> void handle(EventHandler<T> handler, String id, String text) {
        int attempts = 0;
        long pause = FIRST_PAUSE;
        while (true) {
            try {
                JavaType type = json.getTypeFactory().constructParametricType(EventEnvelope.class, handler.data());
                EventEnvelope<T> event = json.readValue(text, type);
                requireComplete(event);
                handler.handle(event, text);
                metrics.handled(event.recordedtime());
                return;
            } catch (RuntimeException failed) {
                boolean passing = isPassing(failed);
                if (!passing && (isPermanent(failed) || ++attempts >= ATTEMPTS)) {
                    park(id, handler.type(), text, Math.max(1, attempts), failed);
                    return;
                }
                long wait = passing ? pause : ATTEMPT_PAUSE << attempts;
                LOG.warn("{} {} waits {} ms: {}", handler.type(), id, wait, failed.toString());
                sleep(wait, failed);
                if (passing) {
                    pause = Math.min(LONGEST_PAUSE, pause * 2);
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // what came over the wire may lack anything
    private static void requireComplete(EventEnvelope<?> event) {
        if (event.data() == null || event.recordedtime() == null || event.partitionkey() == null) {
            throw new UnacceptableEvent("an envelope without data, recordedtime or partitionkey");
        }
        if (event.sequence() < 1) {
            throw new UnacceptableEvent("sequence %d (expected: 1 or more)".formatted(event.sequence()));
        }
    }

    /** Whether the failure goes away by itself: the store is out of reach, as opposed to refusing what was asked. */
    private static boolean isPassing(RuntimeException failed) {
        return failed instanceof MongoException && !(failed instanceof MongoServerException)
                || failed instanceof MongoNotPrimaryException
                || failed instanceof Problem problem && problem.kind() == Kind.UNAVAILABLE;
    }

    private static boolean isPermanent(RuntimeException failed) {
        return failed instanceof JacksonException || failed instanceof UnacceptableEvent;
    }

    private void park(String id, String type, String text, int attempts, Exception reason) {
        LOG.error("{} {} is parked as a dead letter after {} attempts", type, id, attempts, reason);
        long pause = FIRST_PAUSE;
        while (true) {
            try {
                deadLetters.park(id, type, text, attempts, reason);
                metrics.parked();
                return;
            } catch (MongoException unreachable) {
                sleep(pause, unreachable);
                pause = Math.min(LONGEST_PAUSE, pause * 2);
            }
        }
    }

    /** Waits; when the service stops meanwhile, the message goes back to its queue. */
    private void sleep(long millis, RuntimeException cause) {
        if (stopped.get()) {
            throw cause;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }

    /** Makes handlers that wait give their message back. */
    public void stop() {
        stopped.set(true);
    }
}
