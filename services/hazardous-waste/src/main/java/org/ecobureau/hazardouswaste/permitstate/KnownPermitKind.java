package org.ecobureau.hazardouswaste.permitstate;

/** What lets an enterprise discharge. */
public enum KnownPermitKind {
    PERMIT,
    REGISTRATION
}
