package org.ecobureau.platform.inbox;

import java.util.List;

/** Handlers for many types at once, declared as one bean: by a service that treats all types alike. */
@FunctionalInterface
public interface EventHandlers {

    /** One handler for each type, no type twice. */
    List<EventHandler<?>> all();
}
