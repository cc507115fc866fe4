package org.ecobureau.platform.inbox;

import java.util.function.Consumer;
import org.ecobureau.platform.outbox.EventEnvelope;

/** One of several handlers that differ in nothing but the type. */
record AlikeHandler<T>(String type, Class<T> data, Consumer<EventEnvelope<T>> handling) implements EventHandler<T> {

    @Override
    public void handle(EventEnvelope<T> event) {
        handling.accept(event);
    }
}
