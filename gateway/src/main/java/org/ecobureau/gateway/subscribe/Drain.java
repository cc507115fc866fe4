package org.ecobureau.gateway.subscribe;

import graphql.ExecutionResult;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a subscriber what a source has, as much as it asks for, one after another. A thread is taken only while there is
 * something to give.
 */
final class Drain implements Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Subscriber<? super ExecutionResult> subscriber;
    private final Source source;
    private final Executor executor;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicReference<@Nullable SubscriptionEnded> ending = new AtomicReference<>();
    private volatile boolean closed;
    private Runnable closing = () -> {};

    /** Where answers come from; asked by one thread at a time. */
    interface Source {

        /** The next answer; null where there is none now. Ends the subscription with {@link SubscriptionEnded}. */
        @Nullable
        ExecutionResult next();

        /** Whether there will never be another one. */
        default boolean isOver() {
            return false;
        }
    }

    Drain(Subscriber<? super ExecutionResult> subscriber, Source source, Executor executor) {
        this.subscriber = subscriber;
        this.source = source;
        this.executor = executor;
    }

    /** Ends a subscription that has not begun. */
    static void refuse(Subscriber<? super ExecutionResult> subscriber, SubscriptionEnded reason) {
        subscriber.onSubscribe(new Subscription() {
            @Override
            public void request(long count) {
                // there is nothing to give
            }

            @Override
            public void cancel() {
                // has ended already
            }
        });
        subscriber.onError(reason);
    }

    /** What is done once, when nothing more is given; called before the subscriber is. */
    void whenClosed(Runnable action) {
        closing = action;
    }

    @Override
    public void request(long count) {
        demand.accumulateAndGet(count, (now, more) -> now + more < 0 ? Long.MAX_VALUE : now + more);
        look();
    }

    @Override
    public void cancel() {
        close();
    }

    /** Ends it for a reason that lies elsewhere. */
    void end(SubscriptionEnded reason) {
        ending.compareAndSet(null, reason);
        look();
    }

    /** Looks whether there is something to give. */
    void look() {
        if (closed || (demand.get() == 0 && ending.get() == null)) {
            return;
        }
        if (work.getAndIncrement() == 0) {
            try {
                executor.execute(this::give);
            } catch (RejectedExecutionException e) {
                close(); // the gateway stops
            }
        }
    }

    private void give() {
        int done;
        do {
            done = work.get();
            try {
                giveAll();
            } catch (SubscriptionEnded e) {
                finish(e);
            } catch (RuntimeException e) { // whatever it is, the subscriber must not wait for ever
                LOG.error("A subscription failed", e);
                finish(SubscriptionEnded.of("INTERNAL_ERROR", "The subscription failed"));
            }
        } while (work.addAndGet(-done) != 0);
    }

    private void giveAll() {
        while (!closed) {
            var reason = ending.get();
            if (reason != null) {
                throw reason;
            }
            if (demand.get() == 0) {
                return;
            }
            var answer = source.next();
            if (answer == null) {
                if (source.isOver()) {
                    close();
                    subscriber.onComplete();
                }
                return;
            }
            if (!closed) {
                demand.decrementAndGet();
                subscriber.onNext(answer);
            }
        }
    }

    private void finish(SubscriptionEnded reason) {
        if (!closed) {
            close();
            subscriber.onError(reason);
        }
    }

    private void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        closing.run();
    }
}
