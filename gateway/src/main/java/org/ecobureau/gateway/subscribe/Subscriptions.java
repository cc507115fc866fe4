package org.ecobureau.gateway.subscribe;

import graphql.ExecutionResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ecobureau.gateway.execute.Engine;
import org.ecobureau.gateway.execute.OperationRequest;
import org.ecobureau.gateway.execute.PreparedSubscription;
import org.ecobureau.gateway.execute.RequestRefused;
import org.ecobureau.gateway.protect.Refused;
import org.ecobureau.gateway.supergraph.EventFeeds.Feed;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/** Opens subscriptions, so many for each caller, and ends them with their token. */
public final class Subscriptions {

    private static final String EXPIRED = "Authorization: expired (expected: a token that holds)";

    private final RecentEvents recent;
    private final @Nullable RecordedEvents record;
    private final Relay relay;
    private final FeedSettings settings;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final Seats seats;

    /**
     * @param record null where past events cannot be had
     * @param relay by which services are subscribed to that give a subscription themselves
     * @param executor on which answers are made
     */
    public Subscriptions(
            RecentEvents recent,
            @Nullable RecordedEvents record,
            Relay relay,
            FeedSettings settings,
            Executor executor,
            ScheduledExecutorService timer,
            Clock clock) {
        this.recent = recent;
        this.record = record;
        this.relay = relay;
        this.settings = settings;
        this.executor = executor;
        this.timer = timer;
        this.clock = clock;
        this.seats = new Seats(settings.perCaller(), settings.most());
    }

    /** How many are open. */
    public int open() {
        return seats.taken();
    }

    /**
     * Answers until the subscriber cancels it; ends with {@link SubscriptionEnded} where the gateway has to end it.
     *
     * <p>Errors: {@link RequestRefused} and {@link Refused} before anything is answered.
     *
     * @param current whether the engine's graph is still served
     */
    public Publisher<ExecutionResult> open(
            Engine engine, OperationRequest request, Viewer viewer, BooleanSupplier current) {
        var prepared = engine.prepare(request);
        var name = prepared.field().name();
        var feed = engine.supergraph().events().feeds().get(name);
        if (feed == null) {
            return subscriber -> relay(subscriber, request, viewer, prepared);
        }
        if (!viewer.known()) {
            throw new Refused("UNAUTHENTICATED", "Authorization: nothing (expected: a token)");
        }
        if (viewer.seesNothing()) {
            throw new Refused("FORBIDDEN", name + ": no event is for this caller");
        }
        var making = new EventStream.Making(
                prepared,
                new EventReading(engine.supergraph()),
                filters(engine, request, prepared, feed),
                viewer,
                recent,
                record,
                settings,
                clock,
                after(prepared, feed),
                current);
        return subscriber -> start(subscriber, viewer, making);
    }

    private static List<EventFilter> filters(
            Engine engine, OperationRequest request, PreparedSubscription prepared, Feed feed) {
        var filters = new ArrayList<EventFilter>();
        var arguments = prepared.arguments();
        feed.conditions().forEach((name, condition) -> {
            var argument = arguments.get(name);
            if (argument != null) {
                var looking = "subscription{" + prepared.field().name() + "{" + condition.selection() + "}}";
                filters.add(EventFilter.of(
                        condition,
                        engine.prepare(new OperationRequest(looking, null, Map.of(), request.headers())),
                        argument));
            }
        });
        filters.sort(Comparator.comparing(EventFilter::asksServices));
        return filters;
    }

    private static @Nullable Place after(PreparedSubscription prepared, Feed feed) {
        var text = feed.after() == null ? null : prepared.arguments().get(feed.after());
        try {
            return text == null ? null : Place.read(text.toString());
        } catch (IllegalArgumentException e) {
            throw new Refused("BAD_USER_INPUT", feed.after() + ": " + text + " (expected: a cursor told earlier)");
        }
    }

    private boolean isSeated(Subscriber<? super ExecutionResult> subscriber, Viewer viewer) {
        if (seats.take(viewer.name())) {
            return true;
        }
        Drain.refuse(
                subscriber,
                SubscriptionEnded.of(
                        "TOO_MANY_SUBSCRIPTIONS",
                        "subscriptions: too many (expected: at most " + settings.perCaller() + " of one caller)"));
        return false;
    }

    private void relay(
            Subscriber<? super ExecutionResult> subscriber,
            OperationRequest request,
            Viewer viewer,
            PreparedSubscription prepared) {
        if (!isSeated(subscriber, viewer)) {
            return;
        }
        var messages = new RelayedMessages(prepared, () -> relay.open(prepared, request.headers()));
        var drain = new Drain(subscriber, messages, executor);
        var timers = new ArrayList<Future<?>>();
        endWithToken(drain, viewer, () -> SubscriptionEnded.of("UNAUTHENTICATED", EXPIRED), timers);
        drain.whenClosed(() -> {
            messages.close();
            timers.forEach(timed -> timed.cancel(false));
            seats.give(viewer.name());
        });
        subscriber.onSubscribe(drain);
        relay.threads().execute(() -> messages.read(drain::look));
    }

    private void start(Subscriber<? super ExecutionResult> subscriber, Viewer viewer, EventStream.Making making) {
        if (!isSeated(subscriber, viewer)) {
            return;
        }
        var stream = making.make();
        var drain = new Drain(subscriber, stream, executor);
        var timers = timers(stream, drain, viewer);
        Runnable look = drain::look;
        drain.whenClosed(() -> {
            recent.forget(look);
            timers.forEach(timed -> timed.cancel(false));
            seats.give(viewer.name());
        });
        recent.tellNews(look);
        subscriber.onSubscribe(drain);
    }

    private List<Future<?>> timers(EventStream stream, Drain drain, Viewer viewer) {
        var timers = new ArrayList<Future<?>>();
        if (stream.readsRecord()) {
            long pause = settings.pause().toNanos();
            Runnable look = () -> {
                if (stream.readsRecord()) {
                    drain.look();
                }
            };
            timers.add(timer.scheduleWithFixedDelay(look, pause, pause, TimeUnit.NANOSECONDS));
        }
        endWithToken(drain, viewer, () -> SubscriptionEnded.at(stream.last(), "UNAUTHENTICATED", EXPIRED), timers);
        return timers;
    }

    private void endWithToken(Drain drain, Viewer viewer, Supplier<SubscriptionEnded> reason, List<Future<?>> timers) {
        if (viewer.until() != null) {
            long left = Duration.between(clock.instant(), viewer.until()).toMillis();
            timers.add(timer.schedule(() -> drain.end(reason.get()), Math.max(0, left), TimeUnit.MILLISECONDS));
        }
    }
}
