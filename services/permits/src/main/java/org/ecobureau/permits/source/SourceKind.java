package org.ecobureau.permits.source;

/** What a number stands on. */
public enum SourceKind {
    PERMIT,
    REGISTRATION
}
