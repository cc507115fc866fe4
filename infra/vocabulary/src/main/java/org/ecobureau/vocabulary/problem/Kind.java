package org.ecobureau.vocabulary.problem;

/** The class of a problem: tells a client what it can do about it. */
public enum Kind {
    /** Nothing of that identity exists within the caller's scope. */
    NOT_FOUND,
    /** The input itself is wrong; the same input will never be accepted. */
    INVALID,
    /** The input is sound but the record's present state, or another record, stands against it. */
    CONFLICT,
    /** The caller may not do this. */
    FORBIDDEN,
    /** Something needed is out of reach for now; the same command may be tried again. */
    UNAVAILABLE
}
