package org.ecobureau.exchange.subscription;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Subscriptions in GraphQL, for officers of city and province. */
@Controller
class SubscriptionController {

    private final SubscriptionService service;
    private final Subscriptions subscriptions;
    private final Clock clock;

    SubscriptionController(SubscriptionService service, Subscriptions subscriptions, Clock clock) {
        this.service = service;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    EventSubscriptionView eventSubscription(@Argument String id, Caller caller) {
        return subscriptions
                .find(id, office(caller).scope())
                .map(EventSubscriptionView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<EventSubscriptionView> eventSubscriptions(
            @Argument @Nullable SubscriptionStatus status, @Arguments PageArguments page, Caller caller) {
        return subscriptions.list(status, page, office(caller).scope()).map(EventSubscriptionView::new);
    }

    @EntityMapping
    List<@Nullable EventSubscriptionView> eventSubscription(@Argument List<String> id) {
        Scope scope = office(CallerResolver.current()).scope();
        Map<String, Stored<Subscription>> found = subscriptions.findAll(id, scope);
        return id.stream()
                .<@Nullable EventSubscriptionView>map(
                        each -> found.containsKey(each) ? new EventSubscriptionView(found.get(each)) : null)
                .toList();
    }

    @SchemaMapping(typeName = "EventSubscription")
    List<Allowed<SubscriptionAction>> allowedActions(EventSubscriptionView subscription, Caller caller) {
        return Subscription.ACTIONS.allowed(subscription.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    OpenedSubscription createEventSubscription(@Argument SubscriptionInput.Create input, Caller caller) {
        return service.create(input, caller);
    }

    @MutationMapping
    OpenedSubscription pauseEventSubscription(@Argument SubscriptionInput.ReasonedStep input, Caller caller) {
        return service.pause(input, caller);
    }

    @MutationMapping
    OpenedSubscription resumeEventSubscription(@Argument SubscriptionInput.Step input, Caller caller) {
        return service.resume(input, caller);
    }

    @MutationMapping
    OpenedSubscription rotateEventSubscriptionCredentials(@Argument SubscriptionInput.Step input, Caller caller) {
        return service.rotate(input, caller);
    }

    @MutationMapping
    OpenedSubscription deleteEventSubscription(@Argument SubscriptionInput.ReasonedStep input, Caller caller) {
        return service.delete(input, caller);
    }

    private static Caller office(Caller caller) {
        return caller.requireAny(Role.CITY_OFFICER, Role.PROVINCE);
    }
}
