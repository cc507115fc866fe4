package org.ecobureau.gateway.serve;

import java.time.Instant;

/**
 * Why what stands at the source is not served.
 *
 * @param at when it was found
 */
public record Refusal(Instant at, String reason) {}
