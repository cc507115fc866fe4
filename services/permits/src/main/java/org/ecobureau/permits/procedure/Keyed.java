package org.ecobureau.permits.procedure;

/** A member of a list that is told from the others by a key of its own, whatever its place in the list. */
public interface Keyed {

    String key();
}
