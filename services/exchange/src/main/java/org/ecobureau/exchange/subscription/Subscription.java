package org.ecobureau.exchange.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation outside the bureau may know, and how it learns of it.
 *
 * @param webhook null without that channel
 * @param types names of event types, {@code service.*} for all of a service, {@code *} for all
 * @param towns that an event must concern; empty for all
 * @param from position of the feed up to which nothing is shown
 * @param pauseReason null unless paused
 */
public record Subscription(
        Subscriber subscriber,
        Set<Channel> channels,
        @Nullable URI webhook,
        List<String> types,
        List<Town> towns,
        long from,
        SubscriptionStatus status,
        @Nullable String pauseReason,
        Access access) {

    private static final Set<Role> OFFICE = EnumSet.of(Role.CITY_OFFICER, Role.PROVINCE);
    private static final Set<SubscriptionStatus> SERVED = EnumSet.of(SubscriptionStatus.ACTIVE);
    private static final Set<SubscriptionStatus> ALIVE =
            EnumSet.of(SubscriptionStatus.ACTIVE, SubscriptionStatus.PAUSED);

    public static final ActionTable<Subscription, SubscriptionStatus, SubscriptionAction> ACTIONS =
            ActionTable.<Subscription, SubscriptionStatus, SubscriptionAction>of(
                            Subscription::status, SubscriptionAction.class)
                    .creation(SubscriptionAction.CREATE, SubscriptionStatus.ACTIVE, OFFICE)
                    .action(SubscriptionAction.PAUSE, SERVED, SubscriptionStatus.PAUSED, OFFICE)
                    .action(
                            SubscriptionAction.RESUME,
                            EnumSet.of(SubscriptionStatus.PAUSED),
                            SubscriptionStatus.ACTIVE,
                            OFFICE)
                    .actionInPlace(SubscriptionAction.ROTATE, ALIVE, OFFICE)
                    .actionInPlace(SubscriptionAction.PING, ALIVE, OFFICE)
                    .actionInPlace(SubscriptionAction.REDELIVER, ALIVE, OFFICE)
                    .action(SubscriptionAction.DELETE, ALIVE, SubscriptionStatus.DELETED, OFFICE)
                    .guard(SubscriptionAction.PING, Subscription::callable)
                    .guard(SubscriptionAction.REDELIVER, Subscription::callable)
                    .build();

    private static final int LONGEST_REASON = 500;

    public Subscription {
        channels = channels.isEmpty() ? Set.of() : Set.copyOf(channels);
        types = List.copyOf(types);
        towns = List.copyOf(towns);
    }

    static Change<Subscription> create(Subscription subscription, Instant at) {
        return Change.of(subscription, SubscriptionAction.CREATE, at)
                .detail("organisation", subscription.subscriber.name());
    }

    /**
     * Serves the subscriber no more until it is resumed, as an officer decides.
     *
     * <p>Errors: {@code ACTION_NOT_POSSIBLE}, {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}.
     *
     * @param id of this subscription
     */
    Change<Subscription> pause(String id, String reason, Instant at) {
        return pause(id, reason, false, at);
    }

    /** The same, decided by the system because the subscriber cannot be reached. */
    public Change<Subscription> pauseAutomatically(String id, String reason, Instant at) {
        return pause(id, reason, true, at);
    }

    private Change<Subscription> pause(String id, String reason, boolean automatic, Instant at) {
        ACTIONS.check(this, SubscriptionAction.PAUSE, at);
        String grounds = reason(reason);
        return Change.of(next(SubscriptionAction.PAUSE, grounds), SubscriptionAction.PAUSE, at)
                .detail("reason", grounds)
                .emit(new SubscriptionPaused(
                        id,
                        subscriber.name(),
                        subscriber.creditCode().value(),
                        subscriber.contact(),
                        grounds,
                        automatic));
    }

    /** Goes on where it was paused: nothing is left out. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Subscription> resume(Instant at) {
        ACTIONS.check(this, SubscriptionAction.RESUME, at);
        return Change.of(next(SubscriptionAction.RESUME, null), SubscriptionAction.RESUME, at);
    }

    /** Gives other credentials. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Subscription> rotate(Access fresh, Instant at) {
        ACTIONS.check(this, SubscriptionAction.ROTATE, at);
        return Change.of(
                new Subscription(subscriber, channels, webhook, types, towns, from, status, pauseReason, fresh),
                SubscriptionAction.ROTATE,
                at);
    }

    /** Ends it for ever. Errors: {@code ACTION_NOT_POSSIBLE}, {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    Change<Subscription> delete(String reason, Instant at) {
        ACTIONS.check(this, SubscriptionAction.DELETE, at);
        String grounds = reason(reason);
        return Change.of(next(SubscriptionAction.DELETE, null), SubscriptionAction.DELETE, at)
                .detail("reason", grounds);
    }

    private Subscription next(SubscriptionAction action, @Nullable String reason) {
        return new Subscription(
                subscriber, channels, webhook, types, towns, from, ACTIONS.next(this, action), reason, access);
    }

    private List<Finding> callable(Instant at) {
        return webhook == null ? List.of(Finding.of(SubscriptionProblem.NO_WEBHOOK)) : List.of();
    }

    private static String reason(String text) {
        if (text.isBlank()) {
            throw Finding.of(SubscriptionProblem.TEXT_MISSING).at("reason").asProblem();
        }
        if (text.length() > LONGEST_REASON) {
            throw Finding.of(SubscriptionProblem.TEXT_TOO_LONG)
                    .with("length", text.length())
                    .with("limit", LONGEST_REASON)
                    .at("reason")
                    .asProblem();
        }
        return text.strip();
    }
}
