package org.ecobureau.exchange.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.ecobureau.exchange.feed.FeedEvent;
import org.ecobureau.exchange.subscription.Subscription;
import org.ecobureau.exchange.webhook.WebhookAnswer;
import org.ecobureau.exchange.webhook.WebhookClient;
import org.ecobureau.exchange.webhook.WebhookMessage;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calls a subscription's webhook once, and notes what came of it. */
@Component
class WebhookCalls {

    /** Says nothing but that it arrives. */
    record Ping(String subscriptionId) {}

    /**
     * A call that was made.
     *
     * @param delivery as it stands in the log
     */
    record Call(WebhookAnswer answer, EventDeliveryView delivery) {}

    private static final String PING = "exchange.ping.v1";

    private final WebhookClient webhooks;
    private final Deliveries deliveries;
    private final JsonMapper json;
    private final Clock clock;

    WebhookCalls(WebhookClient webhooks, Deliveries deliveries, JsonMapper json, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    Call send(Stored<Subscription> subscription, FeedEvent event) {
        Instant now = clock.instant();
        var message = WebhookMessage.of(
                event.id(), event.envelope(), subscription.value().access().secrets(now));
        WebhookAnswer answer = webhooks.post(address(subscription), message);
        return new Call(answer, deliveries.note(subscription.id(), event.id(), event.id(), event.type(), answer, now));
    }

    Call ping(Stored<Subscription> subscription) {
        Instant now = clock.instant();
        String partition = "ping/" + UUID.randomUUID();
        var envelope = new EventEnvelope<>(
                "1.0",
                partition + "/1",
                "/ecobureau/exchange",
                PING,
                subscription.id(),
                BureauTime.local(now),
                "application/json",
                1,
                BureauTime.local(now),
                partition,
                null,
                new Ping(subscription.id()));
        var message = WebhookMessage.of(
                envelope.id(),
                json.writeValueAsString(envelope),
                subscription.value().access().secrets(now));
        WebhookAnswer answer = webhooks.post(address(subscription), message);
        return new Call(answer, deliveries.note(subscription.id(), partition, null, PING, answer, now));
    }

    private static URI address(Stored<Subscription> subscription) {
        return Objects.requireNonNull(subscription.value().webhook(), subscription.id());
    }
}
