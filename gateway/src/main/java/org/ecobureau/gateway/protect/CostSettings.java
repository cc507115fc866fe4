package org.ecobureau.gateway.protect;

/**
 * How operations are judged by their cost.
 *
 * @param max that an operation may cost
 * @param listSize of lists of which nothing else is known
 */
public record CostSettings(long max, int listSize) {

    /** Whatever it costs. */
    public static final CostSettings UNLIMITED = new CostSettings(Long.MAX_VALUE, 10);
}
