package org.ecobureau.platform.inbox;

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
     * Whether events of different records, too, are handled one after the other in the order in which they came, by all
     * handlers that say so; otherwise only those of one record are.
     */
    default boolean isOneAtATime() {
        return false;
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
