package org.ecobureau.gateway.web;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.ecobureau.gateway.execute.AnswerWriter;
import org.ecobureau.gateway.subscribe.SubscriptionEnded;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/** Tells answers as server-sent events: {@code next} for each, and {@code complete} after the last one. */
final class SseAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SseAnswers.class);

    private final SseBuilder events;
    private final Executor threads;

    /** Held by who writes, which takes as long as the caller takes to read. */
    private final ReentrantLock writing = new ReentrantLock();

    SseAnswers(SseBuilder events, Executor threads) {
        this.events = events;
        this.threads = threads;
    }

    void tellOnly(ExecutionResult answer) {
        try {
            next(answer);
            complete();
        } catch (IOException e) {
            LOG.debug("The caller has left: {}", e.toString());
        }
    }

    @SuppressWarnings("unchecked") // answers to subscriptions are answers
    void tellAll(Publisher<?> answers, ScheduledExecutorService timer, Duration keepAlive) {
        ((Publisher<ExecutionResult>) answers).subscribe(new Telling(timer, keepAlive));
    }

    private void next(ExecutionResult answer) throws IOException {
        var json = new String(AnswerWriter.bytes(answer), StandardCharsets.UTF_8);
        writing.lock();
        try {
            events.event("next").data(json);
        } finally {
            writing.unlock();
        }
    }

    private void complete() throws IOException {
        writing.lock();
        try {
            events.event("complete").data("");
            events.complete();
        } finally {
            writing.unlock();
        }
    }

    /** A comment; not needed while something is being written. */
    private void signOfLife() throws IOException {
        if (writing.tryLock()) {
            try {
                events.comment("");
                events.send();
            } finally {
                writing.unlock();
            }
        }
    }

    private final class Telling implements Subscriber<ExecutionResult> {

        private final ScheduledExecutorService timer;
        private final Duration keepAlive;
        private volatile @Nullable Subscription subscription;
        private volatile @Nullable Future<?> signs;

        Telling(ScheduledExecutorService timer, Duration keepAlive) {
            this.timer = timer;
            this.keepAlive = keepAlive;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            events.onComplete(this::stop);
            events.onTimeout(this::stop);
            events.onError(failure -> stop());
            long pause = keepAlive.toNanos();
            signs = timer.scheduleWithFixedDelay(() -> threads.execute(this::live), 0, pause, TimeUnit.NANOSECONDS);
            subscription.request(1);
        }

        private void live() {
            try {
                signOfLife();
            } catch (IOException | IllegalStateException e) {
                stop();
            }
        }

        private void stop() {
            var open = subscription;
            if (open != null) {
                open.cancel();
            }
            var living = signs;
            if (living != null) {
                living.cancel(false);
            }
        }

        @Override
        public void onNext(ExecutionResult answer) {
            try {
                next(answer);
                var open = subscription;
                if (open != null) {
                    open.request(1);
                }
            } catch (IOException | IllegalStateException e) {
                stop();
            }
        }

        @Override
        public void onError(Throwable failure) {
            stop();
            if (failure instanceof SubscriptionEnded ended) {
                tellOnly(ExecutionResultImpl.newExecutionResult()
                        .errors(List.of(ended.error()))
                        .build());
            } else {
                LOG.error("A subscription failed", failure);
                events.complete();
            }
        }

        @Override
        public void onComplete() {
            stop();
            try {
                complete();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("The caller has left: {}", e.toString());
            }
        }
    }
}
