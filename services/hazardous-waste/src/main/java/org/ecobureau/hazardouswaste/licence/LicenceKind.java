package org.ecobureau.hazardouswaste.licence;

/** Kind of an operating licence. */
public enum LicenceKind {
    COMPREHENSIVE,
    COLLECTION
}
