package org.ecobureau.gateway.resilience;

/**
 * How a service has been doing.
 *
 * @param breaker state of its circuit breaker
 * @param calls counted in the breaker's window
 * @param failures among them
 * @param running calls under way now
 */
public record ServiceState(String breaker, int calls, int failures, int running) {}
