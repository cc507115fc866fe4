package org.ecobureau.gateway.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.subgraph.SubgraphUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deadline, bulkhead, circuit breaker and retry of one service, in this order from the call outward. */
final class ServiceGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceGuard.class);

    private final TimeLimiter deadline;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final ScheduledExecutorService timer;

    ServiceGuard(String service, ResilienceSettings settings, ScheduledExecutorService timer) {
        this.timer = timer;
        this.deadline = TimeLimiter.of(
                service,
                TimeLimiterConfig.custom().timeoutDuration(settings.timeout()).build());
        this.bulkhead = Bulkhead.of(
                service,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.maxConcurrentCalls())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.breakerWindow())
                        .minimumNumberOfCalls(settings.breakerMinimumCalls())
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.breakerPause())
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .permittedNumberOfCallsInHalfOpenState(settings.breakerProbes())
                        .ignoreException(ServiceGuard::saysNothingOfTheService)
                        .build());
        breaker.getEventPublisher()
                .onError(error ->
                        LOG.warn("{}: {}", service, error.getThrowable().toString()))
                .onStateTransition(change -> LOG.warn("{}: {}", service, change.getStateTransition()));
        this.retry = Retry.of(
                service,
                RetryConfig.custom()
                        .maxAttempts(2)
                        .waitDuration(settings.retryPause())
                        .retryOnException(ServiceGuard::isWorthAnotherTry)
                        .build());
    }

    /** Cancelling what is returned gives up the exchange, which then says nothing about the service. */
    CompletableFuture<SubgraphAnswer> call(boolean mutation, Supplier<CompletableFuture<SubgraphAnswer>> send) {
        var exchange = new Exchange(send);
        Supplier<CompletionStage<SubgraphAnswer>> timed =
                TimeLimiter.decorateCompletionStage(deadline, timer, exchange::tryOnce);
        var bounded = Bulkhead.decorateCompletionStage(bulkhead, timed);
        var broken = CircuitBreaker.decorateCompletionStage(breaker, bounded);
        var stage = mutation
                ? broken.get()
                : Retry.decorateCompletionStage(retry, timer, broken).get();
        var outcome = stage.toCompletableFuture();
        outcome.whenComplete((answer, failure) -> {
            if (outcome.isCancelled()) {
                exchange.giveUp();
            }
        });
        return outcome;
    }

    Duration timeout() {
        return deadline.getTimeLimiterConfig().getTimeoutDuration();
    }

    boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    ServiceState state() {
        var metrics = breaker.getMetrics();
        return new ServiceState(
                breaker.getState().name(),
                metrics.getNumberOfBufferedCalls(),
                metrics.getNumberOfFailedCalls(),
                bulkhead.getMetrics().getMaxAllowedConcurrentCalls()
                        - bulkhead.getMetrics().getAvailableConcurrentCalls());
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return cause(failure) instanceof SubgraphUnavailable unavailable && unavailable.isWorthAnotherTry();
    }

    private static boolean saysNothingOfTheService(Throwable failure) {
        var cause = cause(failure);
        return cause instanceof BulkheadFullException || cause instanceof CancellationException;
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
