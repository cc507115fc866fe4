package org.ecobureau.platform.imports;

/** What became of a line. */
public enum ImportStatus {
    ACCEPTED,
    REJECTED
}
