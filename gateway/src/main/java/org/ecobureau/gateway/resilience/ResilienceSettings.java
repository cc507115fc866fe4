package org.ecobureau.gateway.resilience;

import java.time.Duration;

/**
 * How patient the gateway is with a service.
 *
 * @param timeout after which a call is given up
 * @param maxConcurrentCalls to one service; further ones fail at once
 * @param breakerWindow calls by which the circuit breaker judges
 * @param breakerMinimumCalls before it judges at all
 * @param breakerPause for which it stays open
 * @param breakerProbes calls that it lets through then
 * @param retryPause before the one further try of a query
 */
public record ResilienceSettings(
        Duration timeout,
        int maxConcurrentCalls,
        int breakerWindow,
        int breakerMinimumCalls,
        Duration breakerPause,
        int breakerProbes,
        Duration retryPause) {}
