package org.ecobureau.platform.inbox;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.ecobureau.platform.outbox.EventEnvelope;

/** Handlers for many types at once, declared as one bean: by a service that treats these types alike. */
@FunctionalInterface
public interface EventHandlers {

    /** One handler for each type, no type twice. */
    List<EventHandler<?>> all();

    /** Handlers that read the same of each of these types, and do the same with it. */
    static <T> EventHandlers alike(Collection<String> types, Class<T> data, Consumer<EventEnvelope<T>> handling) {
        List<EventHandler<?>> all = types.stream()
                .<EventHandler<?>>map(type -> new AlikeHandler<>(type, data, handling))
                .toList();
        return () -> all;
    }
}
