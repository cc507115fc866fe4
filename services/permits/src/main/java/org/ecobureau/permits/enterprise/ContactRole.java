package org.ecobureau.permits.enterprise;

/** What one turns to a person for. */
public enum ContactRole {
    LEGAL_REPRESENTATIVE,
    ENVIRONMENT,
    EMERGENCY,
    OTHER
}
