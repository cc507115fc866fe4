package org.ecobureau.gateway.protect;

/** Refuses an operation that asks for too much. */
public final class LimitExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LimitExceeded(String limit, int found, int allowed) {
        super(limit + ": " + found + " (expected: at most " + allowed + ")");
    }
}
