package org.ecobureau.gateway.protect;

/** Refuses an operation that asks for too much. */
public final class LimitExceeded extends Refused {

    private static final long serialVersionUID = 1L;

    public LimitExceeded(String limit, int found, int allowed) {
        super("LIMIT_EXCEEDED", limit + ": " + found + " (expected: at most " + allowed + ")");
    }
}
