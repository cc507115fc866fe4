package org.ecobureau.platform.inbox;

import java.util.Set;
import org.ecobureau.platform.outbox.EventEnvelope;

/**
 * Takes one type of event. Declared as a bean. It may be called again with an event it has seen, and must then change
 * nothing: write through a {@link Projection}, or through a command because of the event.
 *
 * @param <T> the consumer's own record of the fields it reads
 */
public interface EventHandler<T> {

    /** The wire name. */
    String type();

    Class<T> data();

    /**
     * Other records whose events that came before this one must be handled first; those of its own record always are.
     * What another instance of the service has taken is not waited for.
     */
    default Set<String> after(EventEnvelope<T> event) {
        return Set.of();
    }

    /**
     * Handles the event.
     *
     * <p>Errors: a failure of the store or another {@code UNAVAILABLE} problem is tried again until it passes; any other
     * exception parks the event as a dead letter after a few attempts, {@link UnacceptableEvent} after the first.
     */
    void handle(EventEnvelope<T> event);

    /** Handles the event with the envelope as it came, for handlers that keep it. */
    default void handle(EventEnvelope<T> event, String envelope) {
        handle(event);
    }
}
