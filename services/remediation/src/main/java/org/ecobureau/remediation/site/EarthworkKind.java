package org.ecobureau.remediation.site;

/** Which way soil was moved on the site. */
public enum EarthworkKind {
    EXCAVATED,
    BACKFILLED
}
