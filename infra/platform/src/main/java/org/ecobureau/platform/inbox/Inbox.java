package org.ecobureau.platform.inbox;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service does with a message: reads the envelope, finds the handler, and decides what a failure means. What passes
 * by itself (the store is down) is waited for and burns no attempts; what cannot pass is parked, so that the queue goes
 * on.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int ATTEMPTS = 5;

    /** Doubled with each attempt. Another writer is gone by then, and the messages in this lane wait as well. */
    private static final long ATTEMPT_PAUSE = 2;

    private static final int LONGEST_KEPT = 15 << 20;
    private static final int BEGINNING = 10_000;
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;

    private final Map<String, EventHandler<?>> handlers;
    private final JsonMapper json;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final Pause pause;

    Inbox(List<EventHandler<?>> handlers, JsonMapper json, DeadLetters deadLetters, InboxMetrics metrics, Pause pause) {
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
        this.json = json;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.pause = pause;
    }

    /** Waits until what came earlier of some records is handled. */
    @FunctionalInterface
    interface Turn {
        void await(Set<String> records) throws InterruptedException;
    }

    /**
     * Returns when the message is handled or parked.
     *
     * <p>Errors: what kept it from being handled, when the service stops meanwhile.
     */
    void take(Label label, byte[] message, Turn turn) {
        String text = new String(message, StandardCharsets.UTF_8);
        EventHandler<?> handler = handlers.get(label.type());
        if (handler == null || label.id().isEmpty()) {
            park(label, text, 1, whatIsWrong(text));
        } else {
            handle(handler, label, text, turn);
        }
    }

    private RuntimeException whatIsWrong(String text) {
        try {
            json.readTree(text);
            return new IllegalArgumentException("no handler for this type");
        } catch (JacksonException malformed) {
            return malformed;
        }
    }

    private <T> void handle(EventHandler<T> handler, Label label, String text, Turn turn) {
        int attempts = 0;
        long patience = FIRST_PAUSE;
        while (true) {
            try {
                JavaType type = json.getTypeFactory().constructParametricType(EventEnvelope.class, handler.data());
                EventEnvelope<T> event = json.readValue(text, type);
                requireComplete(event);
                await(turn, handler.after(event));
                handler.handle(event, text);
                metrics.handled(event.recordedtime());
                LOG.debug("{} {} is handled", label.type(), label.id());
                return;
            } catch (RuntimeException failed) {
                boolean passing = isPassing(failed);
                if (!passing && (isPermanent(failed) || ++attempts >= ATTEMPTS)) {
                    park(label, text, Math.max(1, attempts), failed);
                    return;
                }
                long wait = passing ? patience : ATTEMPT_PAUSE << attempts;
                LOG.warn("{} {} waits {} ms: {}", label.type(), label.id(), wait, failed.toString());
                pause(wait, failed);
                if (passing) {
                    patience = Math.min(LONGEST_PAUSE, patience * 2);
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

    private void park(Label label, String text, int attempts, Exception reason) {
        String id = label.id().isEmpty() ? Digest.sha256(text) : label.id();
        String type = label.type().isEmpty() ? "unreadable" : label.type();
        LOG.error("{} {} is parked as a dead letter after {} attempts", type, id, attempts, reason);
        long patience = FIRST_PAUSE;
        while (true) {
            try {
                deadLetters.park(id, type, kept(text), attempts, reason);
                metrics.parked();
                return;
            } catch (MongoException unreachable) {
                pause(patience, unreachable);
                patience = Math.min(LONGEST_PAUSE, patience * 2);
            }
        }
    }

    private static void await(Turn turn, Set<String> records) {
        try {
            turn.await(records);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        }
    }

    /** The message, or of one that is longer than a document of the store may be the beginning and how long it was. */
    private static String kept(String text) {
        if (text.length() <= LONGEST_KEPT / 3) {
            return text;
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes <= LONGEST_KEPT ? text : text.substring(0, BEGINNING) + "… (%d bytes)".formatted(bytes);
    }

    /** Waits; when the service stops meanwhile, the message goes back to its queue. */
    private void pause(long millis, RuntimeException cause) {
        try {
            if (!pause.lasts(millis)) {
                throw cause;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
