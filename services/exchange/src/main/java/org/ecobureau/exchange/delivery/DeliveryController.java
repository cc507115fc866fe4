package org.ecobureau.exchange.delivery;

import java.time.Clock;
import org.ecobureau.exchange.feed.Feed;
import org.ecobureau.exchange.feed.FeedEvent;
import org.ecobureau.exchange.subscription.Channel;
import org.ecobureau.exchange.subscription.Subscription;
import org.ecobureau.exchange.subscription.SubscriptionAction;
import org.ecobureau.exchange.subscription.Subscriptions;
import org.ecobureau.exchange.subscription.Visibilities;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Messages to webhooks in GraphQL: those that were sent, and two that are sent on demand. */
@Controller
class DeliveryController {

    record PingInput(String id) {}

    record RedeliverInput(String id, String event) {}

    record DeliveryPayload(EventDeliveryView delivery) {}

    private final Subscriptions subscriptions;
    private final Visibilities visibilities;
    private final Deliveries deliveries;
    private final Courses courses;
    private final WebhookCalls webhooks;
    private final Feed feed;
    private final Clock clock;

    DeliveryController(
            Subscriptions subscriptions,
            Visibilities visibilities,
            Deliveries deliveries,
            Courses courses,
            WebhookCalls webhooks,
            Feed feed,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.visibilities = visibilities;
        this.deliveries = deliveries;
        this.courses = courses;
        this.webhooks = webhooks;
        this.feed = feed;
        this.clock = clock;
    }

    @QueryMapping
    Connection<EventDeliveryView> eventDeliveries(
            @Argument String subscription,
            @Argument @Nullable DeliveryStatus status,
            @Arguments PageArguments page,
            Caller caller) {
        caller.requireAny(Role.CITY_OFFICER, Role.PROVINCE);
        return deliveries.list(
                subscriptions.require(subscription, caller.scope()).id(), status, page);
    }

    @MutationMapping
    DeliveryPayload pingEventSubscription(@Argument PingInput input, Caller caller) {
        Stored<Subscription> subscription = require(input.id(), SubscriptionAction.PING, caller);
        return answered(subscription, webhooks.ping(subscription));
    }

    @MutationMapping
    DeliveryPayload redeliverEvent(@Argument RedeliverInput input, Caller caller) {
        Stored<Subscription> subscription = require(input.id(), SubscriptionAction.REDELIVER, caller);
        FeedEvent event = feed.find(input.event(), visibilities.of(subscription.value()))
                .orElseThrow(() -> Finding.of(PlatformProblem.NOT_FOUND)
                        .with("type", "event")
                        .with("id", input.event())
                        .at("event")
                        .asProblem());
        return answered(subscription, webhooks.send(subscription, event));
    }

    /** A webhook that answers again need not wait any longer for what it missed. */
    private DeliveryPayload answered(Stored<Subscription> subscription, WebhookCalls.Call call) {
        if (call.answer().taken()) {
            courses.forgive(Carrier.course(subscription.id(), Channel.WEBHOOK));
        }
        return new DeliveryPayload(call.delivery());
    }

    private Stored<Subscription> require(String id, SubscriptionAction action, Caller caller) {
        Subscription.ACTIONS.authorise(caller.requireAuthenticated().roles(), action);
        Stored<Subscription> subscription = subscriptions.require(id, caller.scope());
        Subscription.ACTIONS.check(subscription.value(), action, clock.instant());
        return subscription;
    }
}
