package org.ecobureau.platform.inbox;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what is done about an event a part of the trace in which the event came about. */
final class Tracing {

    private static final String NAME = "ecobureau.inbox.event";

    private final ObservationRegistry observations;

    Tracing(ObservationRegistry observations) {
        this.observations = observations;
    }

    /** @param headers of the message, with a {@code traceparent} where the event has a trace */
    void during(String type, Map<String, ?> headers, Runnable work) {
        String name = type.isEmpty() ? "unreadable" : type;
        Observation.createNotStarted(NAME, () -> context(headers), observations)
                .contextualName(name)
                .lowCardinalityKeyValue("type", name)
                .observe(work);
    }

    private static ReceiverContext<Map<String, ?>> context(Map<String, ?> headers) {
        ReceiverContext<Map<String, ?>> context = new ReceiverContext<>(Tracing::header, Kind.CONSUMER);
        context.setCarrier(headers);
        return context;
    }

    private static @Nullable String header(Map<String, ?> headers, String name) {
        Object value = headers.get(name);
        return value == null ? null : value.toString();
    }
}
