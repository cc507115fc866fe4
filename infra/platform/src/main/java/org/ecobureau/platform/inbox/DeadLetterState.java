package org.ecobureau.platform.inbox;

/** What became of a message that was parked. */
public enum DeadLetterState {
    PARKED,
    REPLAYED,
    DISCARDED
}
