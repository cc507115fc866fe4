package org.ecobureau.permits.permit;

/** How closely a source is managed, by the classification catalogue. */
public enum PermitManagement {
    KEY,
    SIMPLIFIED
}
