package org.ecobureau.permits.classification;

/** Which management a site's discharges are under, the strictest first. */
public enum PermitCategory {
    KEY,
    SIMPLIFIED,
    REGISTRATION,
    /** The catalogue asks for nothing. */
    NONE,
    /** What is known does not decide it, or the row is not held here. */
    UNDETERMINED;

    boolean isStricterThan(PermitCategory other) {
        return compareTo(other) < 0;
    }
}
