package org.ecobureau.platform.inbox;

/** Says that an event can never be taken, so that it is parked at once. */
public final class UnacceptableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with it, and what was expected */
    public UnacceptableEvent(String message) {
        super(message);
    }
}
