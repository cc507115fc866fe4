package org.ecobureau.exchange.delivery;

import java.time.Instant;
import org.ecobureau.exchange.webhook.WebhookAnswer;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.jspecify.annotations.Nullable;

/** The log of messages to webhooks. */
interface Deliveries {

    /**
     * Notes an attempt.
     *
     * @param message what was sent: an event's id, or a ping's own
     * @param event id of the event; null for a ping
     */
    EventDeliveryView note(
            String subscription, String message, @Nullable String event, String type, WebhookAnswer answer, Instant at);

    /** The latest first; those of one status, when it is given. */
    Connection<EventDeliveryView> list(String subscription, @Nullable DeliveryStatus status, PageArguments page);
}
