package org.ecobureau.exchange.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to a webhook, as the schema shows it.
 *
 * @param event id of the event; null for a ping
 * @param attempts oldest first
 */
public record EventDeliveryView(
        String id, @Nullable String event, String type, DeliveryStatus status, List<Attempt> attempts, Instant lastAt) {

    /** One call. */
    public record Attempt(
            Instant at, @Nullable Integer status, @Nullable String error, int durationMs) {}
}
