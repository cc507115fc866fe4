package org.ecobureau.platform.store;

/** Somebody else changed the record, or applied the same command, between the look and the write. */
public final class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConcurrentChange(String id) {
        super(id, null, false, false);
    }
}
